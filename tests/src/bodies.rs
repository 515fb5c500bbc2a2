//! The body of an error, as most tests look at it.

use api_error::{AsApiError, ErrorView, Mode, RequestContext};
use serde_json::Value;

/// What clients read in production.
///
/// # Panics
///
/// Where the body is no JSON.
#[must_use]
pub fn in_production(error: &impl AsApiError) -> Value {
    seen(error, Mode::Production)
}

/// What the people read who write the service.
///
/// # Panics
///
/// Where the body is no JSON.
#[must_use]
pub fn in_development(error: &impl AsApiError) -> Value {
    seen(error, Mode::Development)
}

fn seen(error: &impl AsApiError, mode: Mode) -> Value {
    let body = ErrorView::new(error).with_context(RequestContext::new().with_mode(mode)).body();
    serde_json::from_slice(&body).expect("a body of JSON")
}
