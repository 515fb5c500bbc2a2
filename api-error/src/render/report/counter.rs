//! How often each error is sent (feature `metrics`).

use http::StatusCode;

use crate::spec::ErrorSpec;

/// Counts under what is known of the error before the program runs, so a client cannot make new series. The status is the one
/// that is sent: it has few values, and an error that passes on the status of another service would count as something else.
pub(super) fn increment(spec: &'static ErrorSpec, status: StatusCode) {
    metrics::counter!(
        "api_errors_total",
        "code" => spec.code(),
        "status" => status.as_str().to_owned(),
        // An empty label counts as none, and all series of a counter should have the same.
        "category" => spec.category().unwrap_or_default(),
    )
    .increment(1);
}
