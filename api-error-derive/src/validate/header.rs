//! Headers: names, templates and duplicates.

use darling::Result;
use darling::error::Accumulator;
use proc_macro2::Span;
use syn::LitStr;
use syn::spanned::Spanned;

use super::{dynamic, message};
use crate::attr::{Draft, Field};
use crate::errors::{all, fail, report};
use crate::header_syntax::LISTS;
use crate::keys::header::{Header, HeaderName};
use crate::keys::words::Flag;
use crate::keys::{Key, Stated};
use crate::model::{Constant, HeaderPart, HeaderTemplate};
use crate::naming;
use crate::slots::{self, Slot};
use crate::suggest::closest;
use crate::template::Part;

/// All headers that are stated at one place. On an enum there are no fields.
pub fn templates<'a>(
    stated: impl IntoIterator<Item = &'a Header>,
    fields: Option<&[Field]>,
    errors: &mut Accumulator,
) -> Vec<HeaderTemplate> {
    let templates = stated.into_iter().map(|header| template(header, fields));
    let templates: Vec<_> = templates.filter_map(|template| errors.handle(template)).collect();
    refuse_duplicates(&templates, fields.unwrap_or_default(), errors);
    templates
}

fn template(header: &Header, fields: Option<&[Field]>) -> Result<HeaderTemplate> {
    let value = all(header.value.iter().map(|part| resolve(part, &header.text, fields)))?;
    Ok(HeaderTemplate { name: header.name.clone(), value, span: header.text.span() })
}

fn resolve(part: &Part, text: &LitStr, fields: Option<&[Field]>) -> Result<HeaderPart> {
    let (name, format) = match part {
        Part::Literal(literal) => return Ok(HeaderPart::Literal(literal.clone())),
        Part::Placeholder { name, format } => (name, format),
    };
    let here = fields.unwrap_or_default();
    // A field marked `status`, `code` or `message` is the slot of that name.
    let is_dynamic = |field: usize| {
        here.get(field).is_some_and(|field| dynamic::keys(field).any(|key| key.name.is_ident(name.as_str())))
    };
    let field = message::field(name, here).ok().filter(|field| !is_dynamic(*field));
    if let Some(Flag(false)) = field.and_then(|field| here.get(field)?.expose.value()) {
        return fail(
            text,
            format!(
                "the field `{name}` is hidden (`expose = false`), a header is always sent: leave `{{{name}}}` out, or leave `expose = false` out"
            ),
        );
    }
    match (field, format.as_str()) {
        (Some(field), "") => return Ok(HeaderPart::Field(field)),
        (Some(field), "unix") => return Ok(HeaderPart::UnixTime(field)),
        (None, "unix") if name == "timestamp" => return Ok(HeaderPart::Slot(slots::TIMESTAMP_UNIX)),
        (None, "") => {}
        (None, "unix") if slot_of_text(name).is_none() => return fail(text, unknown(name, fields)),
        _ => {
            let message = format!(
                "unknown format `{{{name}:{format}}}` in a header: write `{{{name}}}`; the only format is `:unix` of a time"
            );
            return fail(text, message);
        }
    }
    if let Some(extra) = name.strip_prefix("extra.").filter(|extra| !extra.is_empty()) {
        return Ok(HeaderPart::Extra(extra.to_owned()));
    }
    match slot_of_text(name) {
        Some(slot) => Ok(HeaderPart::Slot(slot)),
        None => fail(text, unknown(name, fields)),
    }
}

/// All constants of an error that is declared here are known.
pub fn refuse_unknown_extras(draft: &Draft, extras: &[(String, Constant)], errors: &mut Accumulator) {
    for header in draft.facts.header.iter().filter_map(Key::get) {
        let names = header.value.iter().filter_map(|part| match part {
            Part::Placeholder { name, .. } => name.strip_prefix("extra."),
            Part::Literal(_) => None,
        });
        for name in
            names.filter(|name| !name.is_empty() && !draft.has_unread && !extras.iter().any(|(known, _)| known == name))
        {
            let known = extras.iter().map(|(known, _)| known.as_str());
            let instead = match closest(name, known) {
                Some(close) => format!("did you mean `{{extra.{close}}}`?"),
                None => format!("add `extra({name} = …)`"),
            };
            report(&header.text, format!("unknown constant `{name}`: {instead}"), errors);
        }
    }
}

fn slot_of_text(name: &str) -> Option<&'static Slot> {
    slots::of_text().find(|slot| slot.name == name)
}

fn unknown(name: &str, fields: Option<&[Field]>) -> String {
    let what = if fields.is_some() { "unknown field or slot" } else { "unknown slot" };
    let idents = fields.unwrap_or_default().iter().filter_map(|field| field.ident.as_ref());
    let names: Vec<_> = idents.map(naming::plain).collect();
    let slots = slots::of_text().map(|slot| slot.name);
    if name.starts_with("extra") {
        return format!("{what} `{name}`: a custom constant is `{{extra.NAME}}`");
    }
    if let ([only], Ok(0)) = (&names[..], name.parse::<usize>()) {
        return format!("{what} `{name}`: did you mean `{{{only}}}`?");
    }
    if let Some(close) = closest(name, names.iter().map(String::as_str).chain(slots.clone())) {
        return format!("{what} `{name}`: did you mean `{{{close}}}`?");
    }
    let known = slots.collect::<Vec<_>>().join("`, `");
    let hint = if fields.is_some() { "" } else { "; a header with fields is written on the variant" };
    format!("{what} `{name}`: the slots are `{known}` and `extra.NAME`{hint}")
}

/// Adds the defaults of the type that are not overridden here.
pub fn with_defaults(
    own: Vec<HeaderTemplate>,
    defaults: &[HeaderTemplate],
    of_fields: &[String],
) -> Vec<HeaderTemplate> {
    let is_set = |name: &String| own.iter().any(|header| header.name == *name) || of_fields.contains(name);
    let missing: Vec<_> = defaults.iter().filter(|header| !is_set(&header.name)).cloned().collect();
    own.into_iter().chain(missing).collect()
}

/// One response must not have two headers of a name that is not a list.
fn refuse_duplicates(templates: &[HeaderTemplate], fields: &[Field], errors: &mut Accumulator) {
    let of_templates = templates.iter().map(|header| (header.name.as_str(), header.span));
    // Two waits are reported as two fields of one role.
    let waits = fields.iter().filter_map(wait).take(1);
    let of_fields = fields.iter().filter_map(named).chain(waits);
    let mut seen = Vec::new();
    for (name, span) in of_templates.chain(of_fields) {
        if seen.contains(&name) && !LISTS.contains(&name) {
            let message = format!("the header `{name}` is set twice: keep one");
            report(&span, message, errors);
        }
        seen.push(name);
    }
}

/// The headers that a field is sent in.
pub fn names_set_by(field: &Field) -> impl Iterator<Item = (&str, Span)> {
    named(field).into_iter().chain(wait(field))
}

fn named(field: &Field) -> Option<(&str, Span)> {
    let HeaderName(name) = field.header.value()?;
    Some((name, field.header.written()?.name.span()))
}

fn wait(field: &Field) -> Option<(&str, Span)> {
    field.retry_after.written().map(|written| ("retry-after", written.name.span()))
}
