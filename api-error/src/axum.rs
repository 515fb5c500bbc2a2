//! [axum](https://docs.rs/axum) 0.8: derived errors are responses (feature `axum`).

use ::axum::response::{IntoResponse, Response};

use crate::boxed::{AsApiError, BoxApiError};
use crate::view::ErrorView;

/// The response of an error in the current context.
#[doc(hidden)]
pub fn response<E: AsApiError + ?Sized>(error: &E) -> Response {
    ErrorView::new(error).response().map(::axum::body::Body::from)
}

impl IntoResponse for BoxApiError {
    fn into_response(self) -> Response {
        response(&self)
    }
}

impl IntoResponse for crate::Internal {
    fn into_response(self) -> Response {
        response(&self)
    }
}
