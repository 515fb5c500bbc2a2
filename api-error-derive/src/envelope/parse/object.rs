//! Tokens to syntax: the members of an object.

use darling::Result;
use proc_macro2::Literal;
use syn::{Lit, LitStr, Token, parse::ParseStream};

use super::{
    super::syntax::{Member, Name, Part, Text},
    reference::reference,
    string, unexpected,
    value::{require, value},
};
use crate::errors::error;

pub fn member(content: ParseStream) -> Result<Member> {
    if content.peek(Token![..]) {
        return spread(content);
    }
    let key = match content.fork().parse() {
        Ok(Lit::Str(_)) => constant_key(&content.parse()?)?,
        Ok(Lit::Verbatim(reported)) => Name { text: content.parse::<Literal>()?.to_string(), span: reported.span() },
        _ => return Err(unexpected::key(content)),
    };
    let optional = content.parse::<Option<Token![?]>>()?.map(|mark| mark.span);
    let Some(colon) = content.parse::<Option<Token![:]>>()? else {
        return Err(error(
            content.span(),
            format!("a key and its value are separated by a `:`: `\"{}\": …`", key.text),
        ));
    };
    require(content, ":", colon.span)?;
    Ok(Member::Pair { key, optional, value: value(content)? })
}

fn constant_key(literal: &LitStr) -> Result<Name> {
    let Text { parts, span } = string::text(literal)?;
    let constant = |part| match part {
        Part::Literal(text) => Ok(text),
        Part::Reference(slot) => {
            let message = format!("a key is constant and `{{{slot}}}` is not: {}", unexpected::KEYS_OF_ELEMENTS);
            Err(error(span, message))
        }
    };
    Ok(Name { text: parts.into_iter().map(constant).collect::<Result<_>>()?, span })
}

fn spread(content: ParseStream) -> Result<Member> {
    let dots: Token![..] = content.parse()?;
    let form = |_| error(dots.spans[0], "a spread is written `..details`");
    reference(content).map(Member::Spread).map_err(form)
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::super::super::testing::{body_errors, layout};

    const NONE: [&str; 0] = [];

    #[test]
    fn members_are_separated_by_commas() {
        assert_eq!(body_errors(quote!({ "a": code, "b"? : number, ..details, })), NONE);
        assert_eq!(body_errors(quote!({ "a": code "b": number })), ["a `,` is missing before this string"]);
        assert_eq!(body_errors(quote!({ "a": code,, "b": number })), ["a member is missing before this `,`"]);
    }

    #[test]
    fn a_key_is_constant_text() {
        assert!(layout(quote!({ "{{a}}": code })).contains(r#"",\"{a}\":""#));
        assert!(body_errors(quote!({ "{code}": code }))[0].starts_with("a key is constant and `{code}` is not"));
        assert!(body_errors(quote!({ [code]: code }))[0].starts_with("a key is constant:"));
        assert_eq!(body_errors(quote!({ code: code })), ["keys are strings: write `\"code\"`"]);
    }

    #[test]
    fn a_pair_has_a_colon_and_a_value() {
        assert_eq!(body_errors(quote!({ "a": })), ["a value is missing after this `:`"]);
        for body in [quote!({ "a" }), quote!({ "a" = code }), quote!({ "a"? code })] {
            assert_eq!(body_errors(body), ["a key and its value are separated by a `:`: `\"a\": …`"]);
        }
    }
}
