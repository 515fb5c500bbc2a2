//! `envelope!`: a small language for the shape of a JSON body, read into data.
//!
//! ```text
//! tokens --parse--> syntax (as written) --check--> model (validated) --expand--> tokens
//! ```
//!
//! Parsing and checking report all errors at once, each at its span; expanding cannot fail.

mod calls;
mod check;
mod expand;
mod json;
mod model;
mod parse;
mod slot;
mod syntax;

use proc_macro2::TokenStream;
use quote::quote;

/// The whole of `envelope!`. The input begins with the path of the runtime crate.
pub fn expand(input: TokenStream) -> TokenStream {
    let syntax::Input { krate, items } = match parse::input(input) {
        Ok(input) => input,
        Err(error) => return error.write_errors(),
    };
    let stubs = expand::stubs(&krate, &items);
    match check::envelopes(items) {
        Ok(envelopes) => expand::envelopes(&krate, &envelopes),
        Err(errors) => {
            let errors = errors.write_errors();
            quote!(#errors #stubs)
        }
    }
}

#[cfg(test)]
mod testing {
    //! What the tests of the stages look at.

    use darling::Result;
    use proc_macro2::TokenStream;
    use quote::{ToTokens, quote};

    use super::model::{Body, Envelope};
    use super::{check, parse};

    pub fn envelopes(items: impl ToTokens) -> Result<Vec<Envelope>> {
        parse::input(quote!(krate; #items)).and_then(|input| check::envelopes(input.items))
    }

    /// The messages about some items.
    pub fn errors(items: impl ToTokens) -> Vec<String> {
        let errors = envelopes(items).err().into_iter().flat_map(darling::Error::flatten);
        errors.map(|error| error.to_string()).collect()
    }

    /// The messages about one body.
    pub fn body_errors(body: impl ToTokens) -> Vec<String> {
        errors(quote!(static A: Envelope = #body;))
    }

    /// What one body expands to, or the messages about it.
    pub fn layout(body: impl ToTokens) -> String {
        match envelopes(quote!(static A: Envelope = #body;)) {
            Ok(envelopes) => envelopes.iter().map(|envelope| layout_of(&envelope.body).to_string()).collect(),
            Err(errors) => errors.to_string(),
        }
    }

    /// Without the calls, which repeat the layout.
    fn layout_of(body: &Body) -> TokenStream {
        match body {
            Body::Json(value) => quote!(Body::Json(#value)),
            other => other.to_token_stream(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;
    use quote::quote;

    fn count(tokens: &TokenStream, word: &str) -> usize {
        tokens.to_string().matches(word).count()
    }

    #[test]
    fn a_sound_input_gives_statics_alone() {
        let tokens = super::expand(quote!(krate; pub static A: Envelope = code; static B: Envelope = empty;));
        assert_eq!((count(&tokens, "declare"), count(&tokens, "compile_error")), (2, 0));
    }

    #[test]
    fn all_errors_are_reported_and_every_static_still_exists() {
        let tokens = super::expand(quote!(krate;
            #[header = "no colon"]
            static A: Envelope = { "a": mesage, b: code, "c": [detials, statos] };
            const B: Wrapper = { "d": };
        ));
        assert_eq!((count(&tokens, "declare"), count(&tokens, "compile_error")), (2, 8));
    }
}
