//! The media type of a body.

use darling::Result;
use syn::LitStr;

use super::super::model::Escape;
use crate::errors::error;
use crate::header_syntax::is_token;

const TEXTS: &str =
    "`text/plain`, `text/markdown`, `text/html`, `text/xml`, `application/xml` or a type that ends in `+xml`";

pub fn of_json(written: Option<&LitStr>) -> Result<String> {
    let Some(literal) = written else {
        return Ok("application/json".to_owned());
    };
    let essence = essence(literal)?;
    if is_json(&essence) {
        return Ok(literal.value());
    }
    let message = format!(
        "`{essence}` is not a JSON media type: write `application/json` or a type that ends in `+json`; \
         another body is a `text \"…\"`"
    );
    Err(error(literal.span(), message))
}

pub fn of_text(written: Option<&LitStr>) -> Result<(String, Escape)> {
    let Some(literal) = written else {
        return Ok(("text/plain; charset=utf-8".to_owned(), Escape::Plain));
    };
    let essence = essence(literal)?;
    let message = match escape_of(&essence) {
        Some(escape) => return Ok((literal.value(), escape)),
        None if is_json(&essence) => "a text body is not JSON: write a template, `{ \"code\": code }`".to_owned(),
        None => format!("unknown media type `{essence}` of a text body: write {TEXTS}"),
    };
    Err(error(literal.span(), message))
}

pub fn of_empty(written: Option<&LitStr>) -> Result<()> {
    match written {
        Some(literal) => Err(error(literal.span(), "an empty body has no media type: leave `content_type` out")),
        None => Ok(()),
    }
}

/// `type/subtype` in lower case, without the parameters.
fn essence(literal: &LitStr) -> Result<String> {
    let written = literal.value();
    let (essence, _parameters) = written.split_once(';').unwrap_or((&written, ""));
    let is_name = |name: &str| !name.is_empty() && name.bytes().all(is_token);
    let well_formed =
        essence.trim_end().split_once('/').is_some_and(|(kind, subtype)| is_name(kind) && is_name(subtype));
    if well_formed && written.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Ok(essence.trim_end().to_ascii_lowercase());
    }
    Err(error(literal.span(), format!("`{}` is not a media type: write `type/subtype`", written.escape_default())))
}

fn is_json(essence: &str) -> bool {
    essence == "application/json" || essence.ends_with("+json")
}

fn escape_of(essence: &str) -> Option<Escape> {
    match essence {
        "text/plain" | "text/markdown" => Some(Escape::Plain),
        "text/html" | "text/xml" | "application/xml" => Some(Escape::Markup),
        _ if essence.ends_with("+xml") => Some(Escape::Markup),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use quote::{ToTokens, quote};

    use super::{
        super::super::{
            model::Body,
            testing::{envelopes, errors},
        },
        *,
    };

    fn error_of(media_type: &str, body: impl ToTokens) -> String {
        errors(quote!(#[content_type = #media_type] static A: Envelope = #body;)).join(" + ")
    }

    fn text(media_type: &str) -> Option<Escape> {
        let envelopes = envelopes(quote!(#[content_type = #media_type] static A: Envelope = text "{code}";)).ok()?;
        match envelopes.first()?.body {
            Body::Text { escape, .. } => Some(escape),
            _ => None,
        }
    }

    #[test]
    fn the_body_implies_a_media_type() {
        let items = quote!(static A: Envelope = code; static B: Envelope = text "{code}"; static C: Envelope = empty;);
        let envelopes = envelopes(items).unwrap_or_default();
        let types: Vec<_> = envelopes.iter().map(|envelope| envelope.settings.content_type.as_str()).collect();
        assert_eq!(types, ["application/json", "text/plain; charset=utf-8", ""]);
    }

    #[test]
    fn a_template_is_json() {
        for media_type in ["application/json", "Application/Problem+JSON", "application/json; charset=utf-8"] {
            assert_eq!(error_of(media_type, quote!(code)), "", "{media_type}");
        }
        assert!(error_of("text/html", quote!(code)).starts_with("`text/html` is not a JSON media type"));
    }

    #[test]
    fn a_text_is_escaped_as_its_media_type_asks() {
        for media_type in ["text/html", "application/xhtml+xml", "text/xml", "application/xml", "image/svg+xml"] {
            assert_eq!(text(media_type), Some(Escape::Markup), "{media_type}");
        }
        for media_type in ["text/plain", "text/markdown; charset=utf-8"] {
            assert_eq!(text(media_type), Some(Escape::Plain), "{media_type}");
        }
        assert!(error_of("text/csv", quote!(text "{code}")).starts_with("unknown media type `text/csv`"));
        assert!(error_of("application/json", quote!(text "{code}")).starts_with("a text body is not JSON"));
    }

    #[test]
    fn a_media_type_is_well_formed_and_requires_a_body() {
        for media_type in ["json", "application/", "a b/c", "application/json; a=\n", ""] {
            assert!(error_of(media_type, quote!(code)).contains("is not a media type"), "{media_type:?}");
        }
        assert!(error_of("text/plain", quote!(empty)).starts_with("an empty body has no media type"));
    }
}
