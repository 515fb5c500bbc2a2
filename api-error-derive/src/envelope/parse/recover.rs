//! Recovery after an error, so that one call reports all.
//!
//! After an error parsing continues at the next comma. Brackets are always read to the end, since syn reports leftovers itself.

use darling::Result;
use proc_macro2::{Span, TokenTree};
use syn::{
    Token, braced, bracketed,
    parse::{ParseBuffer, ParseStream},
};

use super::unexpected;

/// The content of the next square brackets, and their span.
pub fn brackets<'a>(input: &ParseBuffer<'a>) -> syn::Result<(ParseBuffer<'a>, Span)> {
    let content;
    let brackets = bracketed!(content in input);
    Ok((content, brackets.span.join()))
}

/// The content of the next braces, and their span.
pub fn braces<'a>(input: &ParseBuffer<'a>) -> syn::Result<(ParseBuffer<'a>, Span)> {
    let content;
    let braces = braced!(content in input);
    Ok((content, braces.span.join()))
}

/// `a, b, c`, each read on its own, to the end of the input.
pub fn separated<T>(input: ParseStream, one: fn(ParseStream) -> Result<T>) -> Vec<Result<T>> {
    let mut all = Vec::new();
    while !input.is_empty() {
        all.push(one(input).and_then(|read| at_comma(input).map(|()| read)));
        while !input.is_empty() && input.parse::<Token![,]>().is_err() {
            skip(input);
        }
    }
    all
}

fn at_comma(input: ParseStream) -> Result<()> {
    if input.is_empty() || input.peek(Token![,]) { Ok(()) } else { Err(unexpected::after_value(input)) }
}

/// Reads one item, which must be the whole input.
pub fn whole<T>(input: ParseStream, one: fn(ParseStream) -> Result<T>) -> Result<T> {
    let read =
        one(input).and_then(|read| if input.is_empty() { Ok(read) } else { Err(unexpected::after_value(input)) });
    drain(input);
    read
}

pub fn drain(input: ParseStream) {
    while !input.is_empty() {
        skip(input);
    }
}

pub fn skip(input: ParseStream) {
    // A token tree can always be read where there is one, and the callers have looked.
    _ = input.parse::<TokenTree>();
}
