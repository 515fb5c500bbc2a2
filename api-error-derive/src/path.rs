//! The path of the runtime crate.

use syn::{Path, parse_quote};

/// `crate = PATH`, else the name of the crate.
pub fn runtime(stated: Option<Path>) -> Path {
    stated.unwrap_or_else(|| parse_quote!(::api_error))
}
