//! The public message.

use darling::Result;
use syn::LitStr;

use super::companions::Companions;
use super::marks::{is_cause, is_required, is_shown};
use crate::attr::Field;
use crate::errors::{all, fail};
use crate::keys::text::{MessageText, Template};
use crate::keys::{Key, Written};
use crate::model::{Message, MessagePart};
use crate::naming;
use crate::suggest::closest;
use crate::template::{self, Part};

/// What a message depends on, besides its text.
pub struct MessageScope<'a> {
    pub fields: &'a [Field],
    pub expose: bool,
    /// Whether another derive, or the user, implements Display.
    pub has_display: bool,
    pub companions: Companions,
}

const WHY_HIDDEN: &str = "`expose = false`, or a status of 500 or more";

/// The message as it is written, where it can be read.
pub fn message(stated: &Key<MessageText>, around: &MessageScope<'_>) -> Result<Option<Message>> {
    match stated.get() {
        Some(MessageText::Display) => display(&stated.written, around).map(Some),
        Some(MessageText::Template(template)) => interpolated(template, around).map(Some),
        None => Ok(None),
    }
}

fn interpolated(Template { text, parts }: &Template, around: &MessageScope<'_>) -> Result<Message> {
    let parts = all(parts.iter().map(|part| resolve(part, text, around)))?;
    Ok(match &parts[..] {
        [MessagePart::Literal(literal)] => Message::Static(literal.clone()),
        _ => Message::Template(text.value(), parts),
    })
}

fn display(stated: &Written, around: &MessageScope<'_>) -> Result<Message> {
    if !around.has_display {
        return stated.fail("`message = display` requires a Display of another derive or your own: write the text");
    }
    if !around.expose {
        return stated.fail(format!(
            "this error is hidden ({WHY_HIDDEN}), and its Display text may include fields: write a constant message, or add `expose` to include all"
        ));
    }
    match around.fields.iter().find(|field| field.field_errors.is_some()) {
        Some(_) => stated.fail("the Display text may include the rejected values of `field_errors`: write the text"),
        None => Ok(Message::Display),
    }
}

/// The indices of the fields that a message shows, as far as it can be read.
pub fn shown_fields(stated: Option<&Key<MessageText>>, fields: &[Field]) -> Vec<usize> {
    let Some(MessageText::Template(template)) = stated.and_then(Key::get) else { return Vec::new() };
    let names = template.parts.iter().filter_map(|part| match part {
        Part::Literal(_) => None,
        Part::Placeholder { name, .. } => Some(name),
    });
    names.filter_map(|name| field(name, fields).ok()).collect()
}

fn resolve(part: &Part, text: &LitStr, around: &MessageScope<'_>) -> Result<MessagePart> {
    let (name, format) = match part {
        Part::Literal(literal) => return Ok(MessagePart::Literal(literal.clone())),
        Part::Placeholder { name, format } => (name, format),
    };
    let field = field(name, around.fields).or_else(|message| fail(text, message))?;
    // First: what is for logs stays out of the message of an exposed error too.
    if let Some(field) = around.fields.get(field) {
        refuse_text_for_logs(name, field, around.companions).or_else(|message| fail(text, message))?;
    }
    if !around.expose {
        return fail(
            text,
            format!(
                "this error is hidden ({WHY_HIDDEN}), so its public message cannot include `{{{name}}}`: leave it out, or add `expose` to the error"
            ),
        );
    }
    // An item that could not be read may have been `expose`.
    let is_hidden = |field: &Field| !is_shown(field, around.expose) && !field.has_unread;
    if around.fields.get(field).is_some_and(is_hidden) {
        return fail(
            text,
            format!(
                "the field `{name}` is hidden, so the message cannot include it: leave `{{{name}}}` out, or expose the field"
            ),
        );
    }
    let format = format_spec(name, format).or_else(|message| fail(text, message))?;
    Ok(MessagePart::Field(field, format))
}

/// The text of validation errors may include rejected values, and the text of a source is for logs.
fn refuse_text_for_logs(name: &str, field: &Field, companions: Companions) -> std::result::Result<(), String> {
    if field.field_errors.is_some() {
        Err(format!(
            "`{name}` holds validation errors, whose text may include rejected values: leave `{{{name}}}` out, the body has `field_errors`"
        ))
    } else if is_cause(field, companions) && !is_required(field) {
        Err(format!(
            "`{name}` is the source, whose text is for logs: leave `{{{name}}}` out, or send it with `#[api(expose)]` on the field"
        ))
    } else {
        Ok(())
    }
}

/// The index of the field of that name or position.
pub fn field(name: &str, fields: &[Field]) -> std::result::Result<usize, String> {
    let found = fields.iter().enumerate().position(|(index, field)| match &field.ident {
        Some(ident) => naming::plain(ident) == name.trim_start_matches("r#"),
        None => index.to_string() == name,
    });
    found.ok_or_else(|| no_such_field(name, fields))
}

fn no_such_field(name: &str, fields: &[Field]) -> String {
    let known: Vec<String> = fields.iter().filter_map(|field| field.ident.as_ref().map(naming::plain)).collect();
    let indices = fields.iter().filter(|field| field.ident.is_none()).count();
    if let Some(close) = closest(name, known.iter().map(String::as_str)) {
        return format!("unknown field `{name}`: did you mean `{{{close}}}`?");
    }
    match (&known[..], indices) {
        ([], 0) => format!("unknown field `{name}`, the error has none: write the text alone, or `{{{{` for a brace"),
        ([], 1) => format!("unknown field `{name}`: the only one is `{{0}}`"),
        ([], _) => format!("unknown field `{name}`: the fields are `{{0}}` to `{{{}}}`", indices - 1),
        ([only], _) => format!("unknown field `{name}`: the only one is `{{{only}}}`"),
        _ => format!("unknown field `{name}`: the fields are `{{{}}}`", known.join("}`, `{")),
    }
}

/// Checks the format after the colon: `[[fill]align][sign]['#']['0'][width]['.' precision]['?']`.
fn format_spec(name: &str, spec: &str) -> std::result::Result<String, String> {
    let mut letters = spec.chars().peekable();
    let mut ahead = spec.chars().skip(1);
    if ahead.next().is_some_and(is_alignment) {
        letters.next();
    }
    letters.next_if(|letter| is_alignment(*letter));
    letters.next_if(|letter| "+-".contains(*letter));
    letters.next_if_eq(&'#');
    letters.next_if_eq(&'0');
    while letters.next_if(char::is_ascii_digit).is_some() {}
    if letters.next_if_eq(&'.').is_some() {
        while letters.next_if(char::is_ascii_digit).is_some() {}
    }
    let kind: String = letters.collect();
    match kind.as_str() {
        "" | "x" | "X" | "o" | "b" | "e" | "E" | "?" | "x?" | "X?" => Ok(spec.to_owned()),
        _ if kind.contains('$') => {
            Err(format!("`{{{name}:{spec}}}` takes its width from an argument: write the width as a number"))
        }
        _ => Err(format!("unknown format `{{{name}:{spec}}}`: write `{{{name}}}`, or a width such as `{{{name}:>5}}`")),
    }
}

fn is_alignment(letter: char) -> bool {
    "<^>".contains(letter)
}

/// The text of `#[error("…")]`, if it interpolates nothing.
pub fn constant_error_text(attrs: &[syn::Attribute]) -> Option<String> {
    let attr = attrs.iter().find(|attr| attr.path().is_ident("error"))?;
    let text: LitStr = attr.parse_args().ok()?;
    match &template::parse(&text.value()).ok()?[..] {
        [Part::Literal(literal)] => Some(literal.clone()),
        _ => None,
    }
}
