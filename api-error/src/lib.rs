//! API errors as one list.

#![forbid(unsafe_code)]

mod adapters;
#[cfg(feature = "axum")]
pub mod axum;
mod boxed;
pub mod catalog;
mod context;
mod detail;
pub mod envelope;
pub mod error;
mod field_error;
mod fields;
pub mod header;
mod internal;
mod json;
#[doc(hidden)]
pub mod private;
mod report;
mod source;
mod spec;
mod view;

pub use api_error_derive::ApiError;

pub use self::boxed::{AsApiError, BoxApiError};
pub use self::context::{Entered, Mode, RequestContext};
pub use self::detail::Detail;
pub use self::field_error::{FieldError, FieldErrors, FieldPath, PathSegment};
pub use self::fields::{FieldVisitor, Fields};
pub use self::internal::Internal;
pub use self::spec::{Constant, ErrorSpec, LogLevel, Origin, Retry};
pub use self::view::ErrorView;

/// Everything that is written often, the trait [`ApiError`](error::ApiError) included.
pub mod prelude {
    pub use crate::error::ApiError as _;
    pub use crate::{ApiError, BoxApiError, ErrorView, FieldError, Internal, RequestContext};
}

/// The spec of the error that a response was rendered from, if that happened inside of a [`RequestContext`].
///
/// A test asserts on it instead of on JSON.
#[must_use]
pub fn spec_of<B>(response: &http::Response<B>) -> Option<&'static ErrorSpec> {
    response.extensions().get::<&'static ErrorSpec>().copied()
}

/// Joins the errors of several types in one [`Catalog`](catalog::Catalog), when the program is compiled.
#[macro_export]
macro_rules! catalog {
    ($($type:ty),* $(,)?) => {{
        const TABLES: &[$crate::private::Table] = &[$(<$type as $crate::private::Catalogued>::TABLE),*];
        static JOINED: $crate::private::Joined<{ $crate::private::count(TABLES) }> =
            $crate::private::Joined::new(TABLES);
        $crate::catalog::Catalog::new(&JOINED)
    }};
}

/// Declares envelopes as the JSON they produce.
#[macro_export]
macro_rules! envelope {
    ($($declarations:tt)*) => {
        $crate::private::envelope! { $crate; $($declarations)* }
    };
}
