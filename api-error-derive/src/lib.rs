//! The macros of `api-error`.

#![forbid(unsafe_code)]
// A macro reports errors. It never panics.
#![warn(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod attr;
mod editor;
mod envelope;
mod errors;
mod expand;
mod fallback;
#[cfg(test)]
mod grammar;
mod header_syntax;
mod keys;
#[cfg(feature = "fluent")]
mod locales;
mod model;
mod naming;
mod path;
mod slots;
mod suggest;
mod template;
mod url;
mod validate;
mod vocabulary;

use darling::Error;
use proc_macro2::TokenStream;
use syn::{Data, DeriveInput};

/// Generates the implementations of an API error. Documented at its export: `api_error::ApiError`.
// `api_error` is reported by the derive, with what to write: the compiler would report an unknown attribute.
#[proc_macro_derive(ApiError, attributes(api, api_error, from, source, backtrace))]
pub fn derive_api_error(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let input = syn::parse_macro_input!(input as DeriveInput);
    let expanded = try_expand(&input);
    expanded.unwrap_or_else(|(errors, stub)| [errors.write_errors(), stub].into_iter().collect()).into()
}

/// The implementations; or the errors, and stubs of the implementations.
fn try_expand(input: &DeriveInput) -> Result<TokenStream, (Error, TokenStream)> {
    if let Data::Union(union) = &input.data {
        let message = "`ApiError` cannot be derived for a union: write an enum";
        return Err((Error::custom(message).with_span(&union.union_token), TokenStream::new()));
    }
    let mut errors = Error::accumulator();
    let attributes = attr::Input::read(input, &mut errors);
    let keys = editor::keys(&attributes);
    match validate::validate(&attributes, errors) {
        Ok(model) => Ok([expand::expand(&model), keys].into_iter().collect()),
        Err(errors) => Err((errors, [fallback::stub(&attributes), keys].into_iter().collect())),
    }
}

/// What `api_error::envelope!` calls, with the path of the runtime crate in front.
#[doc(hidden)]
#[proc_macro]
pub fn __envelope(declarations: proc_macro::TokenStream) -> proc_macro::TokenStream {
    envelope::expand(declarations.into()).into()
}
