//! Strings with slots: `"{code}: {details.name}"`. Doubled braces are literal ones.

use darling::Result;
use proc_macro2::Span;
use syn::LitStr;

use super::{
    super::syntax::{Name, Part, Reference, Text},
    reference::has_members,
};
use crate::errors::error;
use crate::template;

pub fn text(literal: &LitStr) -> Result<Text> {
    let span = literal.span();
    Ok(Text { parts: parts(&literal.value(), span)?, span })
}

/// The parts of a string, in order; `span` is that of the whole literal.
pub fn parts(text: &str, span: Span) -> Result<Vec<Part>> {
    let parts = template::parse(text).map_err(|message| error(span, message))?;
    let part = |part| match part {
        template::Part::Literal(text) => Ok(Part::Literal(text)),
        template::Part::Placeholder { name, format } => reference(&name, &format, span).map(Part::Reference),
    };
    parts.into_iter().map(part).collect()
}

fn reference(path: &str, format: &str, span: Span) -> Result<Reference> {
    let name = |text: &str| Name { text: text.to_owned(), span };
    let (head, member) = step(path);
    let (member, inner) = match member.map(step) {
        Some((member, inner)) if inner.is_none() || has_members(&name(member)) => (Some(member), inner),
        _ => (member, None),
    };
    let (member, inner) = (member.map(unquoted), inner.map(unquoted));
    if !is_identifier(head) || [member, inner].into_iter().flatten().any(|member| !is_member(member)) {
        let inside = if format.is_empty() { path.to_owned() } else { format!("{path}:{format}") };
        let message =
            format!("`{{{inside}}}` is not a slot: write the name of a slot, or `{{{{` and `}}}}` for braces");
        return Err(error(span, message));
    }
    let format = (!format.is_empty()).then(|| name(format));
    Ok(Reference { head: name(head), member: member.map(name), inner: inner.map(name), format })
}

/// The parts before and after the first dot.
fn step(path: &str) -> (&str, Option<&str>) {
    path.split_once('.').map_or((path, None), |(head, rest)| (head.trim_end(), Some(rest.trim_start())))
}

/// A member that is not an identifier is quoted outside of strings; inside it may be.
fn unquoted(member: &str) -> &str {
    member.strip_prefix('"').and_then(|member| member.strip_suffix('"')).unwrap_or(member)
}

fn is_identifier(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|first| first.is_alphabetic() || first == '_')
        && characters.all(|character| character.is_alphanumeric() || character == '_')
}

fn is_member(text: &str) -> bool {
    !text.is_empty() && !text.contains(|character: char| character.is_whitespace() || "\".[]()".contains(character))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts, literals quoted, or the error.
    fn shown(text: &str) -> String {
        match parts(text, Span::call_site()) {
            Ok(parts) => parts.iter().map(part).collect::<Vec<_>>().join(" "),
            Err(error) => error.to_string(),
        }
    }

    fn part(part: &Part) -> String {
        match part {
            Part::Literal(text) => format!("{text:?}"),
            Part::Reference(Reference { format: Some(format), head, .. }) => format!("{}:{}", head.text, format.text),
            Part::Reference(reference) => reference.to_string(),
        }
    }

    #[test]
    fn slots_are_split_from_the_text_around_them() {
        assert_eq!(shown("a {code}: { message } {{}}"), r#""a " code ": " message " {}""#);
        assert_eq!(shown("{status}"), "status");
        assert_eq!(shown(""), "");
    }

    #[test]
    fn members_and_formats_are_read() {
        assert_eq!(shown("{details.name}{e.field}"), "details.name e.field");
        assert_eq!(shown("{details.content-type}"), "details.content-type");
        assert_eq!(shown("{details.\"type\"}"), "details.type");
        assert_eq!(shown("{timestamp:unix}"), "timestamp:unix");
    }

    #[test]
    fn what_is_no_name_is_no_slot() {
        for text in ["{0}", "{a b}", "{\"a\": 1}", "{details.}", "{details.a.b}", "{.x}", "{details[0]}"] {
            assert!(shown(text).contains("is not a slot"), "{text}");
        }
    }
}
