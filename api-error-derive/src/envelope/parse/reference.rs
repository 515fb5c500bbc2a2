//! Tokens to syntax: names.

use darling::Result;
use proc_macro2::{Ident, Span};
use syn::{LitInt, LitStr, Token, ext::IdentExt, parse::ParseStream};

use super::super::syntax::{Name, Reference};
use crate::errors::error;

/// `head`, `head.member` or `head.details.inner`
pub fn reference(input: ParseStream) -> Result<Reference> {
    let head = identifier(input)?;
    let member = step(input)?;
    let inner = if member.as_ref().is_some_and(has_members) { step(input)? } else { None };
    Ok(Reference { head, member, inner, format: None })
}

/// Whether a name can follow this one, which itself follows an error of a list.
pub fn has_members(member: &Name) -> bool {
    member.text == "details" || member.text == "extra"
}

fn step(input: ParseStream) -> Result<Option<Name>> {
    match input.parse::<Option<Token![.]>>()? {
        Some(dot) => member(input, dot.span).map(Some),
        None => Ok(None),
    }
}

fn member(input: ParseStream, dot: Span) -> Result<Name> {
    if input.peek(LitStr) {
        let literal: LitStr = input.parse()?;
        return Ok(Name { text: literal.value(), span: literal.span() });
    }
    if input.peek(LitInt) {
        let literal: LitInt = input.parse()?;
        return Ok(Name { text: literal.to_string(), span: literal.span() });
    }
    identifier(input).map_err(|_| error(dot, "a name is missing after this `.`"))
}

/// Keywords are names too: `details.type`.
pub fn identifier(input: ParseStream) -> Result<Name> {
    let identifier = input.call(Ident::parse_any)?;
    Ok(Name { text: identifier.unraw().to_string(), span: identifier.span() })
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::super::super::testing::body_errors;

    const NONE: [&str; 0] = [];

    #[test]
    fn keywords_are_names() {
        assert_eq!(body_errors(quote!([for self in field_errors => [self.field, details.type, details.r#fn]])), NONE);
    }

    #[test]
    fn a_name_that_is_no_identifier_is_quoted() {
        assert_eq!(body_errors(quote!([details."content-type", extra."a b", details.0])), NONE);
        assert_eq!(body_errors(quote!(details.content-type)).len(), 1);
        assert_eq!(body_errors(quote!([details.])), ["a name is missing after this `.`"]);
        assert_eq!(body_errors(quote!(details.a.b)).len(), 1);
    }
}
