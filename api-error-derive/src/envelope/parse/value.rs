//! Tokens to syntax: values.
//!
//! A `Lit::Verbatim` is a literal that the compiler has reported, such as `'code'`: it is not reported again.

use darling::Result;
use proc_macro2::{Ident, Span};
use syn::{Lit, LitStr, Token, ext::IdentExt, parse::ParseStream, token};

use super::{super::syntax::Value, object, recover, reference::reference, string, unexpected, walk};
use crate::errors::error;

syn::custom_keyword!(null);

/// `a | b | c`
pub fn value(input: ParseStream) -> Result<Value> {
    let first = single(input)?;
    let mut others = Vec::new();
    while input.peek(Token![|]) && !input.peek(Token![||]) {
        let bar: Token![|] = input.parse()?;
        require(input, "|", bar.span)?;
        others.push(single(input)?);
    }
    if others.is_empty() {
        return Ok(first);
    }
    others.insert(0, first);
    Ok(Value::FirstOf(others))
}

/// There must be a value after this token.
pub fn require(input: ParseStream, token: &str, span: Span) -> Result<()> {
    if input.is_empty() || input.peek(Token![,]) || input.peek(Token![;]) {
        return Err(error(span, format!("a value is missing after this `{token}`")));
    }
    Ok(())
}

fn single(input: ParseStream) -> Result<Value> {
    if input.peek(LitStr) {
        string::text(&input.parse()?).map(Value::Text)
    } else if input.peek(Lit) {
        constant(input)
    } else if input.peek(token::Brace) {
        object_or_map(input)
    } else if input.peek(token::Bracket) {
        array_or_list(input)
    } else if input.peek(Ident::peek_any) && !input.peek(Token![for]) {
        word(input)
    } else {
        Err(unexpected::value(input))
    }
}

fn constant(input: ParseStream) -> Result<Value> {
    let literal: Lit = input.parse()?;
    let span = literal.span();
    let json = match &literal {
        Lit::Bool(literal) => literal.value.to_string(),
        Lit::Int(literal) => number(literal.base10_digits(), literal.suffix(), span)?,
        Lit::Float(literal) => number(literal.base10_digits(), literal.suffix(), span)?,
        Lit::Verbatim(_) => "null".to_owned(),
        _ => return Err(error(span, "a string takes double quotes and no prefix: `\"…\"`")),
    };
    Ok(Value::Constant { json, span })
}

fn number(digits: &str, suffix: &str, span: Span) -> Result<String> {
    let unsigned = digits.trim_start_matches('-');
    let after_zero = unsigned.strip_prefix('0').unwrap_or_default();
    if after_zero.starts_with(|next: char| next.is_ascii_digit()) || unsigned.ends_with('.') || !suffix.is_empty() {
        let message = "a JSON number has no suffix, no leading zeros, and digits after the point: `1`, `1.5`";
        return Err(error(span, message));
    }
    Ok(digits.to_owned())
}

fn word(input: ParseStream) -> Result<Value> {
    let null = input.parse::<Option<null>>()?;
    match null {
        Some(word) => Ok(Value::Constant { json: "null".to_owned(), span: word.span }),
        None => reference(input).map(Value::Reference),
    }
}

fn array_or_list(input: ParseStream) -> Result<Value> {
    let (content, span) = recover::brackets(input)?;
    if content.peek(Token![for]) {
        return recover::whole(&content, walk::list);
    }
    Ok(Value::Array { items: recover::separated(&content, value), span })
}

fn object_or_map(input: ParseStream) -> Result<Value> {
    let (content, span) = recover::braces(input)?;
    if content.peek(Token![for]) {
        return recover::whole(&content, walk::map);
    }
    Ok(Value::Object { members: recover::separated(&content, object::member), span })
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::super::super::testing::{body_errors, layout};

    #[test]
    fn constants_are_json() {
        let body = quote!([null, true, 1_000, -2, 0xff, 1.5, -1e3, "a\tb", [], {}]);
        let json = quote!(Body::Json(layout::Value::Literal("[null,true,1000,-2,255,1.5,-1e3,\"a\\tb\",[],{}]")));
        assert_eq!(layout(body), json.to_string());
    }

    #[test]
    fn what_json_cannot_write_is_refused() {
        for body in [quote!(1u8), quote!(1.5f32), quote!(1.), quote!(01.5)] {
            assert!(body_errors(body)[0].starts_with("a JSON number has no suffix"));
        }
        for body in [quote!('a'), quote!(b"a"), quote!(b'a')] {
            assert_eq!(body_errors(body), ["a string takes double quotes and no prefix: `\"…\"`"]);
        }
    }
}
