//! Where things go that may not reach a client and may not be lost.

#[cfg(feature = "metrics")]
mod counter;
#[cfg(feature = "tracing")]
mod event;
#[cfg(feature = "tracing")]
mod fields;

use std::fmt;

use http::StatusCode;

use crate::spec::ErrorSpec;
use crate::view::ErrorView;

/// An error goes out, with this status. Those who run the service see all of it.
#[inline]
pub(crate) fn sent(view: &ErrorView<'_>, status: StatusCode) {
    #[cfg(feature = "tracing")]
    event::emit(view, status);
    #[cfg(feature = "metrics")]
    counter::increment(view.spec(), status);
    // Without features nobody wants to know.
    let _ = (view, status);
}

/// Something of a response was left out because it could not be written. The rest was sent.
///
/// Names may come from clients: recorded as strings, they cannot forge a line of the log.
#[cfg(feature = "tracing")]
pub(crate) fn dropped(spec: &ErrorSpec, what: fmt::Arguments<'_>, why: &dyn fmt::Display) {
    let (what, why) = (what.to_string(), why.to_string());
    tracing::warn!(error.code = spec.code(), what, why, "left out of an error response");
}

#[cfg(not(feature = "tracing"))]
pub(crate) fn dropped(_: &ErrorSpec, _: fmt::Arguments<'_>, _: &dyn fmt::Display) {}
