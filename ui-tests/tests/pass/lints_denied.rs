//! No lint fires in generated code.

#![deny(
    warnings,
    missing_docs,
    unused,
    future_incompatible,
    nonstandard_style,
    rust_2018_idioms,
    let_underscore,
    explicit_outlives_requirements,
    missing_copy_implementations,
    missing_debug_implementations,
    non_ascii_idents,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unsafe_code,
    unused_import_braces,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    variant_size_differences,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::cargo,
    clippy::unwrap_used,
    clippy::panic
)]
#![allow(clippy::multiple_crate_versions, clippy::cargo_common_metadata)]

use std::collections::BTreeMap;
use std::fmt;

use api_error::{ApiError, ErrorView, FieldError};

/// Variants of all kinds.
#[derive(Debug, ApiError)]
#[api(status = 400, header = "X-Code: {code}", extra(team = "core"), numbers = 1..=9, retired(number = 8))]
pub enum InputError {
    /// Named fields.
    #[api(code = 1, message = "{name:>4} has {length} letters", title = "Name", retryable, log_level = "debug")]
    Length {
        /// The field.
        name: &'static str,
        /// Its length.
        length: usize,
        /// The limit.
        #[api(header = "X-Limit", skip)]
        limit: Option<u32>,
        /// The wait.
        #[api(retry_after)]
        wait: u64,
        /// For nobody.
        #[api(expose = false)]
        secret: String,
    },
    /// A source.
    #[api(status = 500)]
    Format(#[from] fmt::Error),
    /// Perhaps a source.
    #[api(status = 500)]
    Maybe(#[source] Option<std::num::ParseIntError>),
    /// Fields.
    Fields(#[api(field_errors)] Vec<FieldError>),
    /// Details.
    Details(#[api(details)] BTreeMap<String, u8>),
    /// Positional.
    #[api(message = "{0} of {1}")]
    Positional(u8, u8),
    /// Another error.
    #[api(transparent, expose = false)]
    Inner(#[from] NotFound),
    /// Another error, of several fields.
    Marked {
        /// The error.
        #[api(transparent)]
        inner: Box<NotFound>,
        /// Something else.
        #[api(skip)]
        at: usize,
    },
    /// No more.
    #[deprecated(note = "use `Fields`")]
    Old,
}

/// A struct.
#[derive(Debug, Clone, Copy, ApiError)]
#[api(status = 404)]
pub struct NotFound;

/// With a parameter.
#[derive(Debug, Clone, Copy, ApiError)]
#[api(status = 404, message = "There is no {0}")]
pub struct Missing<'a, T>(&'a T, #[api(rename = "length")] T);

/// It is one.
#[derive(Debug, Clone, Copy, ApiError)]
#[api(transparent)]
pub struct Wrapped(NotFound);

/// Only other errors.
#[derive(Debug, ApiError)]
#[api(transparent)]
pub struct Boxed(Box<NotFound>);

/// It never happens.
#[derive(Debug, Clone, Copy, ApiError)]
pub enum Never {}

fn main() {
    let error = InputError::Positional(1, 2);
    assert_eq!(error.to_string(), "1 of 2");
    assert_eq!(ErrorView::new(&error).status(), 400);
    let catalog = api_error::catalog![InputError, Missing<'static, u8>, Never, Wrapped, Boxed];
    assert_eq!(catalog.len(), 9);
}
