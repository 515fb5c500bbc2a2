//! Where things go that may not reach a client and may not be lost.

#[cfg(feature = "metrics")]
mod counter;
#[cfg(feature = "tracing")]
mod event;
#[cfg(feature = "tracing")]
mod fields;
#[cfg(feature = "tracing")]
pub(crate) mod limits;
mod omissions;

use http::StatusCode;

pub(crate) use self::omissions::LeftOut;
use crate::render::ErrorView;

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
