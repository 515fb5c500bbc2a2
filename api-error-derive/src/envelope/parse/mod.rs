//! Tokens to syntax: the items of one call.

mod attribute;
mod object;
mod recover;
mod reference;
mod string;
mod unexpected;
mod value;
mod walk;

pub use self::string::parts;

use darling::Result;
use proc_macro2::{Ident, TokenStream};
use syn::{
    LitStr, Path, Token, Visibility,
    ext::IdentExt,
    parse::{ParseStream, Parser},
    token,
};

use super::syntax::{Body, Head, Input, Item};
use crate::errors::error;
use crate::suggest::closest;

/// One call of the macro: the runtime's path, then the user's items.
pub fn input(tokens: TokenStream) -> Result<Input> {
    let parser = |input: ParseStream| {
        let krate = input.call(Path::parse_mod_style)?;
        input.parse::<Option<Token![;]>>()?;
        Ok(Input { krate, items: items(input) })
    };
    Ok(parser.parse2(tokens)?)
}

fn items(input: ParseStream) -> Vec<Result<Item>> {
    let mut items = Vec::new();
    while !input.is_empty() {
        let item = item(input);
        if item.is_err() {
            skip_to_next_item(input);
        }
        items.push(item);
    }
    items
}

fn item(input: ParseStream) -> Result<Item> {
    let (settings, attributes) = attribute::attributes(input)?;
    let visibility = input.parse::<Visibility>()?;
    let keyword = keyword(input);
    let name = match name(input) {
        Ok(name) => name,
        // An item that is not a declaration is one error.
        Err(error) => return Err(keyword.err().unwrap_or(error)),
    };
    let envelope_type = envelope_type(input);
    let body = equals(input).and_then(|()| body(input));
    let semicolon = body.as_ref().map_or(Ok(()), |body| semicolon(input, body));
    if body.is_err() || semicolon.is_err() {
        skip_to_next_item(input);
    }
    let head = Head { attributes, visibility, name };
    Ok(Item { head, settings, frame: vec![keyword, envelope_type, semicolon], body })
}

fn keyword(input: ParseStream) -> Result<()> {
    let span = input.span();
    if input.parse::<Option<Token![static]>>()?.is_some() {
        return match input.parse::<Option<Token![mut]>>()? {
            None => Ok(()),
            Some(token) => Err(error(token.span, "an envelope is immutable: leave out `mut`")),
        };
    }
    if input.parse::<Option<Token![const]>>()?.is_some() || input.parse::<Option<Token![let]>>()?.is_some() {
        return Err(error(span, "an envelope is compared by its address: write `static`"));
    }
    Err(error(span, "an envelope is declared as `static NAME: Envelope = …;`"))
}

fn name(input: ParseStream) -> Result<Ident> {
    input.parse().map_err(|_| error(input.span(), "an envelope needs a name: `static NAME: Envelope = …;`"))
}

/// The type is part of the grammar. The path of the runtime is emitted, independent of the names in scope.
fn envelope_type(input: ParseStream) -> Result<()> {
    let is_type = input.parse::<Option<Token![:]>>()?.is_some();
    let span = input.span();
    let path = input.call(Path::parse_mod_style);
    if is_type && path.is_ok_and(|path| path.segments.last().is_some_and(|last| last.ident == "Envelope")) {
        return Ok(());
    }
    while !(input.is_empty() || input.peek(Token![=]) || input.peek(Token![;]) || input.peek(token::Brace)) {
        recover::skip(input);
    }
    Err(error(span, "the type of an envelope is `Envelope`: `static NAME: Envelope = …;`"))
}

fn equals(input: ParseStream) -> Result<()> {
    match input.parse::<Option<Token![=]>>()? {
        Some(equals) => value::require(input, "=", equals.span),
        None => Err(error(input.span(), "an `=` is missing before the body: `static NAME: Envelope = …;`")),
    }
}

fn body(input: ParseStream) -> Result<Body> {
    if !is_word(input) {
        return value::value(input).map(Body::Json);
    }
    let word = input.call(Ident::parse_any)?;
    match word.to_string().as_str() {
        "text" => text(input, &word),
        "empty" => Ok(Body::Empty),
        _ => Err(unexpected::body(input, &word)),
    }
}

/// Whether the body begins with the word of its kind, and not with a value.
fn is_word(input: ParseStream) -> bool {
    let before_body = input.peek2(LitStr) || input.peek2(token::Brace) || input.peek2(token::Bracket);
    let is_kind = |word: Ident| word == "text" || word == "empty" || before_body;
    input.fork().call(Ident::parse_any).is_ok_and(is_kind)
}

fn text(input: ParseStream, word: &Ident) -> Result<Body> {
    if !input.peek(LitStr) {
        return Err(error(word.span(), "`text` requires a string, with slots in braces: `text \"{code}: {message}\"`"));
    }
    let text = string::text(&input.parse()?)?;
    if input.peek(LitStr) {
        let message = "a text is one string: join the two; a `\\` at the end of a line continues a string";
        return Err(error(input.span(), message));
    }
    Ok(Body::Text(text))
}

fn semicolon(input: ParseStream, body: &Body) -> Result<()> {
    const MISSING: &str = "a `;` is missing after the body";
    if input.parse::<Option<Token![;]>>()?.is_some() {
        return Ok(());
    }
    match body {
        Body::Json(value) if input.is_empty() => Err(error(value.span(), MISSING)),
        _ if input.is_empty() || is_item(input) => Err(error(input.span(), MISSING)),
        Body::Json(_) => Err(unexpected::after_value(input)),
        Body::Text(_) | Body::Empty => Err(error(input.span(), "unexpected token after the body: end it with `;`")),
    }
}

fn is_item(input: ParseStream) -> bool {
    input.peek(Token![#]) || input.peek(Token![pub]) || input.peek(Token![static]) || input.peek(Token![const])
}

fn skip_to_next_item(input: ParseStream) {
    while !input.is_empty() && !is_item(input) {
        if input.parse::<Token![;]>().is_ok() {
            return;
        }
        recover::skip(input);
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::super::testing::{body_errors, errors};

    const NONE: [&str; 0] = [];

    #[test]
    fn a_declaration_reads_as_a_static() {
        let items = quote! {
            pub(crate) static A: Envelope = code;
            static B: api_error::envelope::Envelope = empty;
        };
        assert_eq!(errors(items), NONE);
        assert_eq!(errors(quote!()), NONE);
    }

    #[test]
    fn each_error_of_a_declaration_is_reported_once() {
        for (item, message) in [
            (quote! { const A: Envelope = code; }, "an envelope is compared by its address: write `static`"),
            (quote! { let a: Envelope = code; }, "an envelope is compared by its address: write `static`"),
            (quote! { static mut A: Envelope = code; }, "an envelope is immutable: leave out `mut`"),
            (quote! { static A: &[u8] = code; }, "the type of an envelope is `Envelope`: `static NAME: Envelope = …;`"),
            (quote! { static A = code; }, "the type of an envelope is `Envelope`: `static NAME: Envelope = …;`"),
            (quote! { static A: Envelope code; }, "an `=` is missing before the body: `static NAME: Envelope = …;`"),
            (quote! { static A: Envelope = code }, "a `;` is missing after the body"),
            (quote! { static: Envelope = code; }, "an envelope needs a name: `static NAME: Envelope = …;`"),
            (quote! { A: Envelope = code; }, "an envelope is declared as `static NAME: Envelope = …;`"),
            (quote! { fn a() {} }, "an envelope is declared as `static NAME: Envelope = …;`"),
        ] {
            assert_eq!(errors(item), [message]);
        }
    }

    #[test]
    fn the_item_after_an_invalid_one_is_read() {
        for invalid in [
            quote!(
                static A: Envelope = { "a" };
            ),
            quote!(static A: Envelope = code),
            quote!(
                fn a() {}
            ),
        ] {
            let messages = errors(quote!(#invalid static B: Envelope = mesage;));
            assert_eq!((messages.len(), &*messages[1]), (2, "unknown slot `mesage`: did you mean `message`?"));
        }
    }

    #[test]
    fn the_member_after_an_invalid_one_is_read() {
        let body = quote!({ "a" code, "b": [code(), mesage, { "c": , "d": statos }], e: code, "f": details[0] });
        assert_eq!(body_errors(body).len(), 7);
    }

    #[test]
    fn the_first_word_is_the_kind_of_a_body_that_is_not_json() {
        assert_eq!(body_errors(quote!(text "{code}")), NONE);
        assert_eq!(body_errors(quote!(empty)), NONE);
        assert_eq!(body_errors(quote!(txt "{code}")), ["unknown kind of body `txt`: did you mean `text`?"]);
        assert_eq!(body_errors(quote!(empty | code)), ["unexpected token after the body: end it with `;`"]);
    }
}
