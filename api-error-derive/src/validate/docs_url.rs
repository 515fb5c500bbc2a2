//! The URL of the documentation.

use darling::Result;

use super::code::Identity;
use crate::errors::{all, fail};
use crate::keys::text::DocsUrl;
use crate::template::Part;

/// The URL with its placeholders filled in.
pub fn docs_url(DocsUrl(url): &DocsUrl, identity: &Identity) -> Result<String> {
    let filled = url.parts.iter().map(|part| fill(part, identity).or_else(|message| fail(&url.text, message)));
    all(filled).map(|parts| parts.concat())
}

fn fill(part: &Part, identity: &Identity) -> std::result::Result<String, String> {
    let (name, format) = match part {
        Part::Literal(text) => return Ok(text.clone()),
        Part::Placeholder { name, format } => (name, format),
    };
    match (name.as_str(), identity.number) {
        _ if !format.is_empty() => Err(format!("unknown format `{{{name}:{format}}}` in a URL: write `{{{name}}}`")),
        ("number", Some(number)) => Ok(number.to_string()),
        ("number", None) => Err(format!(
            "`{{number}}` requires a number, `{}` has none: write `number = …` on it, or `{{code}}` here",
            identity.variant
        )),
        ("code", Some(number)) if identity.number_is_code => Err(format!(
            "`{{code}}` is ambiguous, {number} or `{}`: write `{{number}}`, or `number = {number}` instead of `code = {number}`",
            identity.code
        )),
        ("code", _) => Ok(identity.code.clone()),
        _ => Err(format!("unknown placeholder `{{{name}}}`: a URL takes `{{code}}` and `{{number}}`")),
    }
}
