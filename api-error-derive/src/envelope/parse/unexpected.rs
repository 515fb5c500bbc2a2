//! Unexpected tokens. Forms of other languages have messages of their own, each with what to write instead.

use darling::Error;
use proc_macro2::{Delimiter, Ident, TokenTree};
use syn::{Lit, LitStr, Token, ext::IdentExt, parse::ParseStream, token};

use super::{closest, reference::reference};
use crate::errors::error;

/// The advice for a key that is not constant.
pub const KEYS_OF_ELEMENTS: &str = "keys made of elements are a map, `{for e in field_errors => e.field: e.message}`";

const MEMBER: &str = "a member is `\"key\": value`, `\"key\"?: value` or `..details`";

/// The error of a token that does not start a value.
pub fn value(input: ParseStream) -> Error {
    let found = next(input);
    let message = if input.peek(Token![|]) || input.peek(Token![,]) {
        format!("a value is missing before this `{found}`")
    } else if input.peek(token::Paren) {
        "parentheses are not allowed: write alternatives and values without them".to_owned()
    } else if input.peek(Token![..]) {
        "a spread is only allowed in an object: `{ ..details }`".to_owned()
    } else if input.peek(Token![for]) {
        "a loop is written in brackets, `[for e in field_errors => …]`, or with keys in braces".to_owned()
    } else if input.peek(Token![-]) || input.peek(Token![+]) {
        "operators are not allowed in a template: only a number takes a sign, `-`".to_owned()
    } else {
        format!("expected a value, found `{found}`: a value is a literal, a slot, `{{ … }}`, `[ … ]`, or `a | b`")
    };
    error(input.span(), message)
}

/// The error of an unexpected token after a value.
pub fn after_value(input: ParseStream) -> Error {
    let message = if input.peek(Token![||]) {
        "alternatives are separated by one bar: `a | b`"
    } else if input.peek(LitStr) {
        "a `,` is missing before this string"
    } else if input.peek(Token![for]) {
        "the loop is written first: `[for e in field_errors => …]`"
    } else if input.peek(token::Paren) {
        "slots and elements are names, not functions: leave out the parentheses"
    } else if input.peek(token::Bracket) {
        "indexing is not allowed in a template: write `details.NAME`, or a `,` between two values"
    } else if input.peek(Token![!]) {
        "macros are not allowed in a template: write `extra.NAME`, and set the value in the context"
    } else if input.peek(Token![?]) {
        "the `?` is written after the key: `\"key\"?: value`"
    } else if input.peek(Token![::]) {
        "paths are not allowed in a template: write `extra.NAME`, and set the value in the context"
    } else if input.peek(Token![:]) {
        "a format is only allowed in a string: `\"{timestamp:unix}\"`"
    } else if input.peek(Token![.]) {
        "`details.NAME` takes one name: give the nested value a field of its own"
    } else if input.peek(Token![-]) {
        "operators are not allowed in a template; a name with `-` is quoted: `details.\"content-type\"`"
    } else if input.peek(Token![+]) {
        "operators are not allowed in a template, texts are joined in one string: `\"{code}: {message}\"`"
    } else if input.peek(Token![,]) {
        "expected one value: write an array, `[a, b]`, or an object"
    } else {
        return error(input.span(), format!("unexpected `{}` after a value: is a `,` or a `|` missing?", next(input)));
    };
    error(input.span(), message)
}

/// The error of a token that does not start a member.
pub fn key(input: ParseStream) -> Error {
    let after = input.fork();
    let message = match reference(&after) {
        Ok(_) if input.peek(Token![for]) => {
            "a map takes no other members: `{for e in field_errors => e.field: e.message}`".to_owned()
        }
        Ok(slot) if after.peek(Token![:]) || after.peek(Token![?]) => format!("keys are strings: write `\"{slot}\"`"),
        Ok(slot) => {
            format!(
                "a member of an object requires a key: write `\"{slot}\": {slot}`, or the slot `{slot}` without braces"
            )
        }
        Err(_) if input.peek(Token![,]) => "a member is missing before this `,`".to_owned(),
        Err(_) if input.peek(Lit) => "keys are strings in double quotes: `\"1\"`".to_owned(),
        Err(_) if input.peek(token::Bracket) => format!("a key is constant: {KEYS_OF_ELEMENTS}"),
        Err(_) => format!("expected a member, found `{}`: {MEMBER}", next(input)),
    };
    error(input.span(), message)
}

/// The error of an unknown kind of body.
pub fn body(input: ParseStream, word: &Ident) -> Error {
    let written = word.unraw().to_string();
    let message = match closest(&written, ["text", "empty"]) {
        Some(meant) => format!("unknown kind of body `{written}`: did you mean `{meant}`?"),
        None if input.peek(LitStr) => {
            format!(
                "unknown kind of body `{written}`: write `text \"…\"` and its media type, `#[content_type = \"…\"]`"
            )
        }
        None => format!("unknown kind of body `{written}`: a JSON body is written without a word before it"),
    };
    error(word.span(), message)
}

/// The next token for a message; the opening bracket of a group.
fn next(input: ParseStream) -> String {
    match input.cursor().token_tree() {
        Some((TokenTree::Group(group), _)) => open(group.delimiter()).to_owned(),
        Some((token, _)) => token.to_string(),
        None => "the end".to_owned(),
    }
}

fn open(delimiter: Delimiter) -> &'static str {
    match delimiter {
        Delimiter::Parenthesis => "(",
        Delimiter::Brace => "{",
        Delimiter::Bracket => "[",
        Delimiter::None => "",
    }
}
