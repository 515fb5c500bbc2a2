//! Headers: names, templates, and that none is sent twice where HTTP allows one.

use darling::Result;
use darling::error::Accumulator;
use proc_macro2::Span;
use syn::LitStr;
use syn::spanned::Spanned;

use super::{dynamic, message};
use crate::attr::Field;
use crate::errors::{all, fail, report};
use crate::header_syntax::{self, LISTS};
use crate::keys::Value;
use crate::model::{HeaderPart, HeaderTemplate};
use crate::naming;
use crate::slots::{self, Slot};
use crate::suggest::closest;
use crate::template::{self, Part};

/// `header = "Name: value {field} {code}"`. On an enum there are no fields.
fn template(value: &Value, fields: Option<&[Field]>) -> Result<HeaderTemplate> {
    let text = value.string()?;
    let whole = text.value();
    let Some((name, template)) = whole.split_once(':') else {
        return fail(&text, "a header has a name and a value: `header = \"Name: value\"`");
    };
    let name = name_in(name, &text)?;
    let template = template.trim();
    if let Some(bad) = template.chars().find(|letter| !is_allowed(*letter)) {
        return fail(&text, format!("the value of a header cannot hold {bad:?}: use visible ASCII and spaces"));
    }
    let parts = template::parse(template).or_else(|message| fail(&text, message))?;
    let value = all(parts.into_iter().map(|part| resolve(part, &text, fields)))?;
    Ok(HeaderTemplate { name, value, span: text.span() })
}

/// All headers that are stated at one place.
pub fn templates(values: &[Value], fields: Option<&[Field]>, errors: &mut Accumulator) -> Vec<HeaderTemplate> {
    let templates: Vec<_> = values.iter().filter_map(|value| errors.handle(template(value, fields))).collect();
    refuse_duplicates(&templates, fields.unwrap_or_default(), errors);
    templates
}

fn is_allowed(letter: char) -> bool {
    letter == ' ' || letter.is_ascii_graphic()
}

/// `header = "Name"` on a field.
pub fn name(value: &Value) -> Result<String> {
    let text = value.string()?;
    if text.value().contains(':') {
        return fail(&text, "on a field `header` takes the name alone, the field is the value: `header = \"X-Limit\"`");
    }
    name_in(&text.value(), &text)
}

fn name_in(name: &str, at: &LitStr) -> Result<String> {
    header_syntax::name(name).or_else(|message| fail(at, message))
}

fn resolve(part: Part, text: &LitStr, fields: Option<&[Field]>) -> Result<HeaderPart> {
    let (name, format) = match part {
        Part::Literal(literal) => return Ok(HeaderPart::Literal(literal)),
        Part::Placeholder { name, format } => (name, format),
    };
    let here = fields.unwrap_or_default();
    // A field that decides what the slot of its name says is that slot.
    let is_dynamic =
        |field: usize| here.get(field).is_some_and(|field| dynamic::keys(field).any(|key| key.key() == name));
    let field = message::field(&name, here).ok().filter(|field| !is_dynamic(*field));
    if let Some(expose) = field.and_then(|field| here.get(field)?.expose.as_ref())
        && matches!(expose.flag(), Ok(false))
    {
        return fail(
            text,
            format!(
                "the field `{name}` is hidden (`expose = false`), and a header is sent in any case: take `{{{name}}}` out, or leave `expose = false` out"
            ),
        );
    }
    match (field, &*format) {
        (Some(field), "") => return Ok(HeaderPart::Field(field)),
        (Some(field), "unix") => return Ok(HeaderPart::UnixTime(field)),
        (None, "unix") if name == "timestamp" => return Ok(HeaderPart::Slot(slots::TIMESTAMP_UNIX)),
        (None, "") => {}
        (None, "unix") if slot_of_text(&name).is_none() => return fail(text, unknown(&name, fields)),
        _ => {
            let message =
                format!("`{{{name}:{format}}}`: a header knows no format but `:unix` of a time, write `{{{name}}}`");
            return fail(text, message);
        }
    }
    if let Some(extra) = name.strip_prefix("extra.").filter(|extra| !extra.is_empty()) {
        return Ok(HeaderPart::Extra(extra.to_owned()));
    }
    match slot_of_text(&name) {
        Some(slot) => Ok(HeaderPart::Slot(slot)),
        None => fail(text, unknown(&name, fields)),
    }
}

fn slot_of_text(name: &str) -> Option<&'static Slot> {
    slots::of_text().find(|slot| slot.name == name)
}

fn unknown(name: &str, fields: Option<&[Field]>) -> String {
    let what = if fields.is_some() { "no field and no slot" } else { "no slot" };
    let idents = fields.unwrap_or_default().iter().filter_map(|field| field.ident.as_ref());
    let names: Vec<_> = idents.map(naming::plain).collect();
    let slots = slots::of_text().map(|slot| slot.name);
    if name.starts_with("extra") {
        return format!("there is {what} `{name}`: a constant of your own is `{{extra.NAME}}`");
    }
    if let Some(close) = closest(name, names.iter().map(String::as_str).chain(slots.clone())) {
        return format!("there is {what} `{name}`: did you mean `{{{close}}}`?");
    }
    let known = slots.collect::<Vec<_>>().join("`, `");
    let hint = if fields.is_some() { "" } else { "; a header that shows fields stands on the variant" };
    format!("there is {what} `{name}`: the slots are `{known}` and `extra.NAME`{hint}")
}

/// Adds the defaults of the type that nothing here replaces.
pub fn with_defaults(
    own: Vec<HeaderTemplate>,
    defaults: &[HeaderTemplate],
    of_fields: &[String],
) -> Vec<HeaderTemplate> {
    let is_set = |name: &String| own.iter().any(|header| header.name == *name) || of_fields.contains(name);
    let missing: Vec<_> = defaults.iter().filter(|header| !is_set(&header.name)).cloned().collect();
    own.into_iter().chain(missing).collect()
}

/// One response must not have two headers of a name that is no list.
fn refuse_duplicates(templates: &[HeaderTemplate], fields: &[Field], errors: &mut Accumulator) {
    let of_templates = templates.iter().map(|header| (header.name.clone(), header.span));
    // Two waits are told as two fields of one role.
    let waits = fields.iter().filter_map(|field| field.retry_after.as_ref()).take(1).map(wait);
    let of_fields = fields.iter().filter_map(named).chain(waits);
    let mut seen: Vec<String> = Vec::new();
    for (name, span) in of_templates.chain(of_fields) {
        if seen.contains(&name) && !LISTS.contains(&name.as_str()) {
            let message = format!("`{name}` is set twice, and HTTP allows it once: keep one");
            report(&span, message, errors);
        }
        seen.push(name);
    }
}

/// The headers that a field is sent in, without any fault.
pub fn names_set_by(field: &Field) -> Vec<(String, Span)> {
    named(field).into_iter().chain(field.retry_after.as_ref().map(wait)).collect()
}

fn named(field: &Field) -> Option<(String, Span)> {
    field.header.as_ref().and_then(|value| Some((name(value).ok()?, value.0.span())))
}

fn wait(value: &Value) -> (String, Span) {
    ("retry-after".to_owned(), value.0.span())
}
