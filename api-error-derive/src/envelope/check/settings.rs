//! Attributes: each at most once, except headers; and the documentation URL.

use darling::{Result, error::Accumulator};
use proc_macro2::{Ident, Span};
use syn::{LitStr, spanned::Spanned};

use super::{
    super::{
        model::Piece,
        parse,
        syntax::{Part, Setting},
    },
    scope::Scope,
    text,
};
use crate::errors::{all, both, error};
use crate::suggest::closest;

/// The constant slots of an error.
const PLACEHOLDERS: [&str; 2] = ["code", "number"];

/// The attributes of one envelope.
#[derive(Default)]
pub struct Written {
    pub docs_url: Option<LitStr>,
    pub content_type: Option<LitStr>,
    pub headers: Vec<LitStr>,
    pub expose_causes: Option<Ident>,
}

pub fn written(settings: Vec<Result<Setting>>, errors: &mut Accumulator) -> Written {
    let mut written = Written::default();
    for setting in settings {
        errors.handle(setting.and_then(|setting| written.take(setting)));
    }
    written
}

impl Written {
    fn take(&mut self, setting: Setting) -> Result<()> {
        match setting {
            Setting::DocsUrl(url) => once(&mut self.docs_url, url, "docs_url"),
            Setting::ContentType(media_type) => once(&mut self.content_type, media_type, "content_type"),
            Setting::ExposeCauses(word) => once(&mut self.expose_causes, word, "expose_causes"),
            Setting::Header(header) => {
                self.headers.push(header);
                Ok(())
            }
        }
    }
}

fn once<T: Spanned>(place: &mut Option<T>, value: T, name: &str) -> Result<()> {
    if place.is_some() {
        return Err(error(value.span(), format!("`{name}` is written twice: keep one")));
    }
    *place = Some(value);
    Ok(())
}

/// The documentation URL of errors without one.
pub fn docs_url(literal: Option<&LitStr>) -> Result<Vec<Piece>> {
    let Some(literal) = literal else { return Ok(Vec::new()) };
    let (url, span) = (literal.value(), literal.span());
    let parts = parse::parts(&url, span)?;
    let known = all(parts.iter().map(|part| known_placeholder(part, span)));
    both(crate::url::check(&url).map_err(|message| error(span, message)), known)?;
    text::pieces(&parts, &Scope::default(), str::to_owned)
}

fn known_placeholder(part: &Part, span: Span) -> Result<()> {
    let Part::Reference(slot) = part else { return Ok(()) };
    let written = slot.to_string();
    if PLACEHOLDERS.contains(&written.as_str()) && slot.format.is_none() {
        return Ok(());
    }
    let message = match closest(&written, PLACEHOLDERS) {
        Some(meant) => format!("unknown placeholder `{{{written}}}`: did you mean `{{{meant}}}`?"),
        None => format!("unknown placeholder `{{{written}}}` in `docs_url`: write `{{code}}` or `{{number}}`"),
    };
    Err(error(span, message))
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::super::super::testing::errors;

    fn error_of(url: &str) -> String {
        errors(quote!(#[docs_url = #url] static A: Envelope = code;)).join(" + ")
    }

    #[test]
    fn an_address_is_absolute() {
        for url in
            ["https://a.dev/{code}", "http://localhost:1/{number}#{code}", "https://[::1]/", "https://a.dev/%C3%BC"]
        {
            assert_eq!(error_of(url), "", "{url}");
        }
        for url in ["/errors/{code}", "docs.example.dev", "ftp://a.dev", "https://", "https:///a"] {
            assert!(error_of(url).starts_with("`docs_url` requires an absolute URL"), "{url}");
        }
        for url in
            ["https://a.dev/a b", "https://a.dev/\"", "https://a.dev/\\", "https://a.dev/50%", "https://a.dev/[a]"]
        {
            assert!(error_of(url).ends_with("in `docs_url`: write it percent-encoded"), "{url}");
        }
    }

    #[test]
    fn an_address_is_made_of_what_never_changes() {
        assert_eq!(error_of("https://a.dev/{cod}"), "unknown placeholder `{cod}`: did you mean `{code}`?");
        for url in ["https://a.dev/{locale}", "https://a.dev/{details.x}", "https://a.dev/{code:unix}"] {
            assert!(!error_of(url).is_empty(), "{url}");
        }
    }

    #[test]
    fn each_attribute_is_given_once() {
        let errors = errors(quote! {
            #[docs_url = "https://a.dev"] #[docs_url = "https://b.dev"] #[expose_causes] #[expose_causes]
            #[content_type = "application/json"] #[content_type = "application/json"]
            static A: Envelope = code;
        });
        let twice = |name| format!("`{name}` is written twice: keep one");
        assert_eq!(errors, ["docs_url", "expose_causes", "content_type"].map(twice));
    }
}
