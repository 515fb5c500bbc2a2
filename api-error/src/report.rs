//! Where things go that may not reach a client and may not be lost.

use std::fmt;

use crate::spec::ErrorSpec;

/// Something of a response was left out because it could not be written. The rest was sent.
#[cfg(feature = "tracing")]
pub(crate) fn dropped(spec: &ErrorSpec, what: fmt::Arguments<'_>, why: &dyn fmt::Display) {
    tracing::warn!(error.code = spec.code(), %what, %why, "left out of an error response");
}

#[cfg(not(feature = "tracing"))]
pub(crate) fn dropped(_: &ErrorSpec, _: fmt::Arguments<'_>, _: &dyn fmt::Display) {}
