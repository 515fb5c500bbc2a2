//! What stands where it cannot stand. A tired user types what other languages would take, so each such form has a
//! sentence that says what to write instead.

use darling::Error;
use proc_macro2::{Delimiter, Ident, TokenTree};
use syn::{Lit, LitStr, Token, ext::IdentExt, parse::ParseStream, token};

use super::{closest, reference::reference};
use crate::errors::error;

/// What a key that depends on something is made with.
pub const KEYS_OF_ELEMENTS: &str = "keys made of elements are a map, `{for e in field_errors => e.field: e.message}`";

const MEMBER: &str = "a member is `\"key\": value`, `\"key\"?: value` or `..details`";

/// No value begins like this.
pub fn value(input: ParseStream) -> Error {
    let found = next(input);
    let message = if input.peek(Token![|]) || input.peek(Token![,]) {
        format!("a value is missing before this `{found}`")
    } else if input.peek(token::Paren) {
        "alternatives and values stand without parentheses".to_owned()
    } else if input.peek(Token![..]) {
        "a spread stands in an object: `{ ..details }`".to_owned()
    } else if input.peek(Token![for]) {
        "a loop stands in brackets, `[for e in field_errors => …]`, or with keys in braces".to_owned()
    } else if input.peek(Token![-]) || input.peek(Token![+]) {
        "a template does not calculate: only a number has a sign, and only `-`".to_owned()
    } else {
        format!("`{found}` is no value: a value is a literal, a slot, `{{ … }}`, `[ … ]`, or `a | b`")
    };
    error(input.span(), message)
}

/// A value has ended, and neither does a `|` follow nor what ends its surroundings.
pub fn after_value(input: ParseStream) -> Error {
    let message = if input.peek(Token![||]) {
        "alternatives are separated by one bar: `a | b`"
    } else if input.peek(LitStr) {
        "a `,` is missing before this string"
    } else if input.peek(Token![for]) {
        "the loop comes first: `[for e in field_errors => …]`"
    } else if input.peek(token::Paren) {
        "slots and elements are names, not functions: leave out the parentheses"
    } else if input.peek(token::Bracket) {
        "one detail is written `details.NAME`; a `,` goes between two values"
    } else if input.peek(Token![!]) {
        "a template is data, so macros cannot be called in it; what the program knows is an `extra.NAME` of the context"
    } else if input.peek(Token![?]) {
        "the `?` belongs to the key: `\"key\"?: value`"
    } else if input.peek(Token![::]) {
        "a template is data, so it cannot name items; what the program knows is an `extra.NAME` of the context"
    } else if input.peek(Token![:]) {
        "formats stand in strings: `\"{timestamp:unix}\"`"
    } else if input.peek(Token![.]) {
        "`details.NAME` takes one step: give what is deeper a field of its own"
    } else if input.peek(Token![-]) {
        "a template does not calculate; a name with `-` in it is quoted: `details.\"content-type\"`"
    } else if input.peek(Token![+]) {
        "texts are joined in one string: `\"{code}: {message}\"`"
    } else if input.peek(Token![,]) {
        "one value stands here: write an array, `[a, b]`, or an object"
    } else {
        return error(input.span(), format!("unexpected `{}` after a value: is a `,` or a `|` missing?", next(input)));
    };
    error(input.span(), message)
}

/// No member of an object begins like this.
pub fn key(input: ParseStream) -> Error {
    let after = input.fork();
    let message = match reference(&after) {
        Ok(_) if input.peek(Token![for]) => {
            "a map stands alone in its braces: `{for e in field_errors => e.field: e.message}`".to_owned()
        }
        Ok(slot) if after.peek(Token![:]) || after.peek(Token![?]) => format!("keys are strings: write `\"{slot}\"`"),
        Ok(slot) => {
            format!("braces make an object; a slot stands without them, `{slot}`, or has a key, `\"{slot}\": {slot}`")
        }
        Err(_) if input.peek(Token![,]) => "a member is missing before this `,`".to_owned(),
        Err(_) if input.peek(Lit) => "keys are strings in double quotes: `\"1\"`".to_owned(),
        Err(_) if input.peek(token::Bracket) => format!("a key is constant: {KEYS_OF_ELEMENTS}"),
        Err(_) => format!("`{}` is no member: {MEMBER}", next(input)),
    };
    error(input.span(), message)
}

/// A word that is no kind of body stands before a string or brackets.
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

/// The next token as it is shown; of a group the opening bracket.
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
