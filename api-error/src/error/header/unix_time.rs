//! Times as seconds since 1970.

use std::time::{SystemTime, UNIX_EPOCH};

use super::whole_seconds;

/// What `{field:unix}` in a header can be: a [`SystemTime`], or an `Option` of it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a time",
    label = "cannot be sent as seconds since 1970",
    note = "`:unix` requires a field of type `SystemTime` or `Option<SystemTime>`; write a number without `:unix`"
)]
pub trait UnixTime {
    /// Seconds since 1970, if there is a time.
    fn unix_time(&self) -> Option<i64>;
}

impl UnixTime for SystemTime {
    fn unix_time(&self) -> Option<i64> {
        Some(unix_seconds(*self))
    }
}

impl<T: UnixTime> UnixTime for Option<T> {
    fn unix_time(&self) -> Option<i64> {
        self.as_ref()?.unix_time()
    }
}

pub(crate) fn unix_seconds(time: SystemTime) -> i64 {
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) => since.as_secs().cast_signed(),
        Err(before) => whole_seconds(before.duration()).cast_signed().saturating_neg(),
    }
}
