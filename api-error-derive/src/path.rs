//! The path of the runtime crate.

use proc_macro2::Span;
use syn::{Ident, Path, parse_quote};

/// `crate = PATH`, else the name of the crate.
pub fn runtime(stated: Option<Path>) -> Path {
    stated.unwrap_or_else(|| parse_quote!(::api_error))
}

/// What generated code calls the runtime crate, which it imports once.
pub fn alias() -> Ident {
    Ident::new("__api_error", Span::call_site())
}
