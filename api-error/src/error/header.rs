//! Header values from fields.

mod small_number;
mod unix_time;

use std::borrow::Cow;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::header::{HeaderValue, InvalidHeaderValue};

pub use self::unix_time::UnixTime;
pub(crate) use self::unix_time::unix_seconds;

/// What can be sent as the value of a header.
///
/// Integers, strings and bools are sent as they are, a [`Duration`] as whole seconds rounded up, a [`SystemTime`] as an HTTP
/// date ([RFC 9110 §5.6.7]), and `None` not at all.
///
/// [RFC 9110 §5.6.7]: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be sent in a header",
    label = "cannot become a header value",
    note = "it can be an integer, a string, a bool, `HeaderValue`, `Duration`, `SystemTime`, or an `Option` of these",
    note = "another type: implement `api_error::header::HeaderField` for it"
)]
pub trait HeaderField {
    /// The value, if there is one.
    ///
    /// # Errors
    ///
    /// Text with a byte that is forbidden in a header: CR, LF, NUL and other controls ([RFC 9110 §5.5]).
    ///
    /// [RFC 9110 §5.5]: https://www.rfc-editor.org/rfc/rfc9110#section-5.5
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue>;
}

/// What can say how long a client should wait: seconds, a [`Duration`], or the [`SystemTime`] when it may come back.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a `Retry-After` value",
    label = "cannot be `retry_after`",
    note = "it can be seconds (`u8` to `u64`), `Duration`, `SystemTime`, or an `Option` of these"
)]
pub trait RetryAfter: HeaderField {
    /// The wait from `now` on, if there is one.
    fn wait(&self, now: SystemTime) -> Option<Duration>;
}

/// Whole seconds, rounded up: a client that comes back early has waited for nothing.
#[must_use]
pub(crate) fn whole_seconds(duration: Duration) -> u64 {
    duration.as_secs().saturating_add(u64::from(duration.subsec_nanos() > 0))
}

/// A value of exactly the size of its text, in one allocation.
fn value(text: &str) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
    HeaderValue::from_maybe_shared(Bytes::from(Box::<[u8]>::from(text.as_bytes()))).map(Some)
}

macro_rules! integers {
    ($($integer:ty)*) => {$(
        impl HeaderField for $integer {
            fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
                match u16::try_from(*self).ok().and_then(small_number::text) {
                    Some(text) => HeaderValue::from_maybe_shared(Bytes::from_static(text)).map(Some),
                    None => value(itoa::Buffer::new().format(*self)),
                }
            }
        }
    )*};
}
integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

macro_rules! seconds {
    ($($integer:ty)*) => {$(
        impl RetryAfter for $integer {
            fn wait(&self, _: SystemTime) -> Option<Duration> {
                Some(Duration::from_secs(u64::from(*self)))
            }
        }
    )*};
}
seconds!(u8 u16 u32 u64);

macro_rules! texts {
    ($($text:ty)*) => {$(
        impl HeaderField for $text {
            fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
                value(self)
            }
        }
    )*};
}
texts!(str String Cow<'_, str>);

impl HeaderField for bool {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        Ok(Some(HeaderValue::from_static(if *self { "true" } else { "false" })))
    }
}

impl HeaderField for HeaderValue {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        Ok(Some(self.clone()))
    }
}

impl HeaderField for Duration {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        whole_seconds(*self).header_value()
    }
}

impl RetryAfter for Duration {
    fn wait(&self, _: SystemTime) -> Option<Duration> {
        Some(*self)
    }
}

/// A time that cannot be written as an HTTP date: before 1970, or after the year 9999.
fn is_http_date(time: SystemTime) -> bool {
    const YEAR_10000: u64 = 253_402_300_800;
    time.duration_since(SystemTime::UNIX_EPOCH).is_ok_and(|since| since.as_secs() < YEAR_10000)
}

impl HeaderField for SystemTime {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        if is_http_date(*self) { value(&httpdate::fmt_http_date(*self)) } else { Ok(None) }
    }
}

impl RetryAfter for SystemTime {
    fn wait(&self, now: SystemTime) -> Option<Duration> {
        Some(self.duration_since(now).unwrap_or_default())
    }
}

impl<T: HeaderField> HeaderField for Option<T> {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self.as_ref().map_or(Ok(None), T::header_value)
    }
}

impl<T: RetryAfter> RetryAfter for Option<T> {
    fn wait(&self, now: SystemTime) -> Option<Duration> {
        self.as_ref()?.wait(now)
    }
}

macro_rules! through_pointer {
    ($($pointer:ty),*) => {$(
        impl<T: HeaderField + ?Sized> HeaderField for $pointer {
            fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
                (**self).header_value()
            }
        }

        impl<T: RetryAfter + ?Sized> RetryAfter for $pointer {
            fn wait(&self, now: SystemTime) -> Option<Duration> {
                (**self).wait(now)
            }
        }
    )*};
}
through_pointer!(&T, Box<T>, Arc<T>);
