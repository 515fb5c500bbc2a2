//! Headers that are sent with every body of an envelope.

use darling::Result;
use proc_macro2::Span;
use syn::LitStr;

use crate::header_syntax::{self, LISTS};

use super::{
    super::{
        model::{Header, Piece},
        parse,
        syntax::Part,
    },
    scope::Scope,
    text,
};
use crate::errors::{all, both, error};

pub fn headers(literals: &[LitStr]) -> Result<Vec<Header>> {
    let mut names = Vec::new();
    all(literals.iter().map(|literal| {
        let header = header(literal)?;
        if names.contains(&header.name) && !LISTS.contains(&&*header.name) {
            let message = format!("the header `{}` is set twice: keep one", header.name);
            return Err(error(literal.span(), message));
        }
        names.push(header.name.clone());
        Ok(header)
    }))
}

fn header(literal: &LitStr) -> Result<Header> {
    let (text, span) = (literal.value(), literal.span());
    let Some((name, value)) = text.split_once(':') else {
        let message = "a header requires a name and a value: `x-request-id: {request_id}`";
        return Err(error(span, message));
    };
    let (name, value) = both(self::name(name, span), self::value(value.trim(), span))?;
    Ok(Header { name, value })
}

fn name(written: &str, span: Span) -> Result<String> {
    match header_syntax::name(written) {
        Ok(name) if name == "connection" => {
            let message = "the header `connection` cannot be set here: the server sets it";
            Err(error(span, message))
        }
        name => name.map_err(|message| error(span, message)),
    }
}

fn value(written: &str, span: Span) -> Result<Vec<Piece>> {
    if written.is_empty() {
        let message = "the header has no value: write one, such as `{request_id}`; without a value of its slot the header is omitted";
        return Err(error(span, message));
    }
    let parts = parse::parts(written, span)?;
    let allowed = all(parts.iter().map(|part| allowed(part, span)));
    let pieces = text::pieces(&parts, &Scope::default(), str::to_owned);
    both(allowed, pieces).map(|(_, pieces)| pieces)
}

/// RFC 9110, section 5.5, without the bytes above ASCII that it calls opaque.
fn allowed(part: &Part, span: Span) -> Result<()> {
    let Part::Literal(text) = part else { return Ok(()) };
    let is_allowed = |character: char| matches!(character, ' '..='~' | '\t');
    let Some(found) = text.chars().find(|&character| !is_allowed(character)) else {
        return Ok(());
    };
    let found = found.escape_default();
    Err(error(
        span,
        format!("invalid character `{found}` in a header value: use visible ASCII characters, spaces and tabs"),
    ))
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::super::super::testing::errors;

    fn error_of(header: &str) -> String {
        errors(quote!(#[header = #header] static A: Envelope = code;)).join(" + ")
    }

    #[test]
    fn a_header_has_a_name_and_a_value() {
        for header in ["x-a: b", "X-A:{request_id}", "!#$%&'*+-.^_`|~: a\tb", "x-time: {timestamp:unix}"] {
            assert_eq!(error_of(header), "", "{header}");
        }
        assert!(error_of("x-a").starts_with("a header requires a name and a value"));
        assert!(error_of("x-a: ").starts_with("the header has no value"));
        for header in [": a", "x a: b", "x-a : b", "x-ä: b", "{code}: b"] {
            assert!(error_of(header).contains("is not a header name"), "{header}");
        }
    }

    #[test]
    fn a_value_cannot_end_its_line() {
        for header in ["a: b\r\nc: d", "a: b\nc", "a: b\0c", "a: b\u{7f}c", "a: ä"] {
            assert!(error_of(header).contains("in a header value: use visible ASCII"), "{header:?}");
        }
        assert_eq!(error_of("a: {details.ä}"), "");
    }

    #[test]
    fn some_headers_are_not_the_templates_to_set() {
        for header in ["Content-Type: a/b", "content-length: 1", "transfer-encoding: chunked", "connection: close"] {
            assert!(error_of(header).contains("cannot be set here"), "{header}");
        }
    }

    #[test]
    fn a_name_that_is_no_list_is_set_once_whatever_its_case() {
        let errors = errors(quote!(
            #[header = "X-Limit: a"]
            #[header = "x-limit: b"]
            #[header = "Link: </a>"]
            #[header = "link: </b>"]
            static A: Envelope = code;
        ));
        assert_eq!(errors, ["the header `x-limit` is set twice: keep one"]);
    }
}
