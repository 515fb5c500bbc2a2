//! Tokens to syntax: the attributes of an item, ours and those that are emitted as written.

use darling::{Error, Result};
use proc_macro2::{Ident, TokenStream};
use syn::{LitStr, Token, ext::IdentExt, parse::ParseStream, token};

use super::{super::syntax::Setting, closest, recover};
use crate::errors::error;

const OURS: [&str; 4] = ["docs_url", "content_type", "header", "expose_causes"];

/// Other names of our attributes.
const SYNONYMS: [(&str, &str); 4] =
    [("media_type", "content_type"), ("mime", "content_type"), ("url", "docs_url"), ("documentation_url", "docs_url")];

/// All attributes before an item.
pub fn attributes(input: ParseStream) -> Result<(Vec<Result<Setting>>, Vec<TokenStream>)> {
    let (mut settings, mut foreign) = (Vec::new(), Vec::new());
    while let Some(pound) = input.parse::<Option<Token![#]>>()? {
        if !input.peek(token::Bracket) {
            return Err(error(pound.span, "an attribute is written `#[name = \"…\"]`, before the item"));
        }
        let (content, _) = recover::brackets(input)?;
        match setting(&content) {
            Some(setting) => settings.push(setting),
            None => foreign.push(content.parse()?),
        }
    }
    Ok((settings, foreign))
}

/// Our attribute, or `None` for one that is not ours. Ours are read to the end.
fn setting(content: ParseStream) -> Option<Result<Setting>> {
    let name = content.fork().call(Ident::parse_any).ok()?;
    let written = name.to_string();
    if !OURS.contains(&written.as_str()) {
        let meant = ours_like(&written)?;
        recover::drain(content);
        return Some(Err(error(name.span(), format!("unknown attribute `{written}`: did you mean `{meant}`?"))));
    }
    Some(recover::whole(content, known).map_err(|_: Error| error(name.span(), form(&written))))
}

fn known(content: ParseStream) -> Result<Setting> {
    let name = content.call(Ident::parse_any)?;
    if name == "expose_causes" {
        return Ok(Setting::ExposeCauses(name));
    }
    content.parse::<Token![=]>()?;
    let value: LitStr = content.parse()?;
    Ok(match name.to_string().as_str() {
        "docs_url" => Setting::DocsUrl(value),
        "content_type" => Setting::ContentType(value),
        _ => Setting::Header(value),
    })
}

/// The message for an attribute of ours with another form.
fn form(name: &str) -> &'static str {
    match name {
        "docs_url" => "`docs_url` takes a string: `#[docs_url = \"https://docs.example.com/errors/{code}\"]`",
        "content_type" => "`content_type` takes a string: `#[content_type = \"application/problem+json\"]`",
        "header" => "`header` takes one string with name and value: `#[header = \"x-request-id: {request_id}\"]`",
        _ => "`expose_causes` takes no value: `#[expose_causes]`",
    }
}

fn ours_like(written: &str) -> Option<&'static str> {
    let synonym = SYNONYMS.into_iter().find_map(|(word, name)| (word == written).then_some(name));
    synonym.or_else(|| closest(written, OURS))
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::super::super::testing::{envelopes, errors};

    #[test]
    fn what_is_not_ours_is_passed_on() {
        let envelopes = envelopes(quote! {
            #[doc = "a"] #[cfg(test)] #[allow(dead_code)] #[deprecated(note = "b")] #[must_use] #[rustfmt::skip]
            static A: Envelope = code;
        });
        assert_eq!(envelopes.unwrap_or_default()[0].head.attributes.len(), 6);
    }

    #[test]
    fn a_misspelt_attribute_is_ours() {
        for (written, meant) in [("headr", "header"), ("contentType", "content_type"), ("docs", "docs_url")] {
            let name = quote::format_ident!("{written}");
            let message = format!("unknown attribute `{written}`: did you mean `{meant}`?");
            assert_eq!(errors(quote!(#[#name = "a"] static A: Envelope = code;)), [message]);
        }
    }

    #[test]
    fn each_attribute_has_one_form() {
        let errors = errors(quote! {
            #[docs_url("a")] #[content_type = 1] #[header = "a: b", "c"] #[expose_causes()]
            static A: Envelope = code;
        });
        assert_eq!(errors.len(), 4);
    }
}
