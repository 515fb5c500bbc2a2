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

use api_error::{ApiError, ErrorSpec, ErrorView, FieldError};
use http::StatusCode;

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

/// Decided when the program runs.
#[derive(Debug, ApiError)]
pub enum Decided {
    /// Elsewhere.
    #[api(code = InputError::FIELDS, message = "{0} is empty", header = "X-Name: {0}")]
    Referred(u8),
    /// By a function.
    #[api(status = Self::status_of, envelope = api_error::envelope::PROBLEM)]
    Function,
    /// By its fields.
    #[api(status = 502)]
    Fields {
        /// The status.
        #[api(status)]
        status: Option<StatusCode>,
        /// The code.
        #[api(code)]
        code: String,
        /// The message.
        #[api(message)]
        text: String,
    },
    /// By a spec.
    Spec(#[api(code)] &'static ErrorSpec),
    /// What stands beside wins.
    #[api(status = 404, message = "Nothing", header = "X-Type: none", expose = false)]
    Beside {
        /// The error.
        #[api(transparent)]
        inner: NotFound,
        /// The wait.
        #[api(retry_after)]
        wait: u64,
    },
    /// Another error.
    #[api(transparent)]
    Inside(#[from] NotFound),
}

impl Decided {
    const fn status_of(&self) -> StatusCode {
        match self {
            Self::Function => StatusCode::CONFLICT,
            _ => StatusCode::BAD_REQUEST,
        }
    }
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
    assert_eq!(ErrorView::new(&Decided::Function).status(), 409);
    let catalog = api_error::catalog![InputError, Missing<'static, u8>, Never, Wrapped, Boxed];
    assert_eq!(catalog.len(), 9);
}
