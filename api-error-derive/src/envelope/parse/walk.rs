//! Tokens to syntax: lists and maps, which iterate over elements.

use darling::Result;
use proc_macro2::{Ident, Span};
use syn::{
    LitStr, Token,
    ext::IdentExt,
    parse::{End, ParseStream},
};

use super::{
    super::syntax::{Part, Text, Value, Walk},
    reference::{identifier, reference},
    string,
    value::{require, value},
};
use crate::errors::error;

pub fn list(content: ParseStream) -> Result<Value> {
    let walk = walk(content)?;
    let item = Box::new(value(content)?);
    trailing_comma(content)?;
    Ok(Value::List { walk, item })
}

pub fn map(content: ParseStream) -> Result<Value> {
    let walk = walk(content)?;
    let key = key(content)?;
    let Some(colon) = content.parse::<Option<Token![:]>>()? else {
        return Err(error(content.span(), "an element of a map has a key and a value: `e.field: e.message`"));
    };
    require(content, ":", colon.span)?;
    let value = Box::new(value(content)?);
    trailing_comma(content)?;
    Ok(Value::Map { walk, key, value })
}

/// A loop has one value: a trailing comma is allowed, a separator is not.
fn trailing_comma(content: ParseStream) -> Result<()> {
    if content.peek2(End) {
        content.parse::<Option<Token![,]>>()?;
    }
    Ok(())
}

fn key(content: ParseStream) -> Result<Text> {
    if content.peek(LitStr) {
        return string::text(&content.parse()?);
    }
    if content.peek(Ident::peek_any) {
        let slot = reference(content)?;
        return Ok(Text { span: slot.span(), parts: vec![Part::Reference(slot)] });
    }
    Err(error(content.span(), "the key of a map is a slot, a member of the element or a string: `e.field: e.message`"))
}

/// `for variable in source =>`
fn walk(content: ParseStream) -> Result<Box<Walk>> {
    let word: Token![for] = content.parse()?;
    let form = |at: Span| error(at, "a loop is written `for e in field_errors => …`");
    let variable = identifier(content).map_err(|_| form(content.span()))?;
    content.parse::<Token![in]>().map_err(|_| form(content.span()))?;
    let source = reference(content).map_err(|_| form(content.span()))?;
    let arrow = content.parse::<Token![=>]>().map_err(|_| form(content.span()))?;
    require(content, "=>", arrow.spans[1])?;
    Ok(Box::new(Walk { span: word.span, variable, source }))
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::super::super::testing::body_errors;

    const NONE: [&str; 0] = [];

    #[test]
    fn a_comma_may_end_a_loop() {
        assert_eq!(body_errors(quote!([for e in field_errors => e.message,])), NONE);
        assert_eq!(body_errors(quote!({for e in field_errors => e.field: e.message,})), NONE);
        assert_eq!(body_errors(quote!([for e in field_errors => e.field, e.message])).len(), 1);
    }

    #[test]
    fn a_loop_has_one_form() {
        for body in [quote!([for e of causes => 1]), quote!([for in causes => 1]), quote!([for e in causes: 1])] {
            assert_eq!(body_errors(body), ["a loop is written `for e in field_errors => …`"]);
        }
        assert_eq!(body_errors(quote!([for e in causes =>])), ["a value is missing after this `=>`"]);
        assert_eq!(body_errors(quote!([e.message for e in causes])).len(), 1);
    }

    #[test]
    fn a_map_has_keys() {
        assert_eq!(body_errors(quote!({for e in field_errors => "{e.field}!": 1})), NONE);
        assert_eq!(body_errors(quote!({for e in field_errors => code: 1})), NONE);
        for body in [quote!({for e in field_errors => e.field}), quote!({for e in field_errors => [1]: 1})] {
            assert_eq!(body_errors(body).len(), 1);
        }
    }
}
