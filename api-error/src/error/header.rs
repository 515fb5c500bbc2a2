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
/// date ([RFC 9110 §5.6.7]), and `None` not at all. A time before 1970 or after 9999 is no HTTP date: the header is left out, and the
/// event of the response lists it.
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
    /// Text with a byte that is forbidden in a header: CR, LF, NUL and other controls ([RFC 9110 §5.5]). What cannot be written.
    ///
    /// [RFC 9110 §5.5]: https://www.rfc-editor.org/rfc/rfc9110#section-5.5
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue>;
}

/// The longest wait that is written and read: 2³¹ seconds, 68 years ([RFC 9111 §1.2.2]).
///
/// A longer one is this one. So a wait can be added to the time of now, and multiplied a little, without an overflow.
///
/// ```
/// use api_error::header::MAX_WAIT;
/// use api_error::{ApiError, ErrorView};
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 503)]
/// struct Closed {
///     #[api(skip, retry_after)]
///     seconds: u64,
/// }
///
/// let error = Closed { seconds: u64::MAX };
/// let view = ErrorView::new(&error);
/// assert_eq!(view.retry_after(), Some(MAX_WAIT));
/// assert_eq!(view.headers()["retry-after"], "2147483648");
/// ```
///
/// [RFC 9111 §1.2.2]: https://www.rfc-editor.org/rfc/rfc9111#section-1.2.2
pub const MAX_WAIT: Duration = Duration::from_secs(1 << 31);

/// A `Retry-After` value: seconds, a [`Duration`], or the [`SystemTime`] from which on the request may be repeated.
///
/// Waits are rounded up to whole seconds, and are at most [`MAX_WAIT`]. A time is sent as an HTTP date up to the year 9999; one that
/// has passed is no wait.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a `Retry-After` value",
    label = "cannot be `retry_after`",
    note = "it can be seconds (`u8` to `u64`), `Duration`, `SystemTime`, or an `Option` of these"
)]
pub trait RetryAfter: HeaderField {
    /// The wait from `now` on, if there is one.
    fn wait(&self, now: SystemTime) -> Option<Duration>;

    /// The value of the header `Retry-After` ([RFC 9110 §10.2.3]), if there is a wait; by default that of any other header.
    ///
    /// # Errors
    ///
    /// Those of [`header_value`](HeaderField::header_value).
    ///
    /// [RFC 9110 §10.2.3]: https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
    fn retry_after_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self.header_value()
    }
}

/// Whole seconds, rounded up: a client that comes back early has waited for nothing.
#[must_use]
pub(crate) fn whole_seconds(duration: Duration) -> u64 {
    duration.as_secs().saturating_add(u64::from(duration.subsec_nanos() > 0))
}

/// The same in milliseconds.
#[must_use]
pub(crate) fn whole_milliseconds(duration: Duration) -> u64 {
    duration.as_nanos().div_ceil(1_000_000).try_into().unwrap_or(u64::MAX)
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

            fn retry_after_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
                Duration::from_secs(u64::from(*self)).retry_after_value()
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

    fn retry_after_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        whole_seconds((*self).min(MAX_WAIT)).header_value()
    }
}

/// The last second of the year 9999, since 1970: an HTTP date has four digits for the year.
const LAST_SECOND: u64 = 253_402_300_799;

/// An HTTP date of a second since 1970.
fn http_date(second: u64) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
    value(&httpdate::fmt_http_date(SystemTime::UNIX_EPOCH + Duration::from_secs(second.min(LAST_SECOND))))
}

impl HeaderField for SystemTime {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        match self.duration_since(Self::UNIX_EPOCH) {
            Ok(since) if since.as_secs() <= LAST_SECOND => http_date(since.as_secs()),
            // An error of this type can be made in no other way.
            _ => HeaderValue::from_bytes(b"\0").map(Some),
        }
    }
}

impl RetryAfter for SystemTime {
    fn wait(&self, now: SystemTime) -> Option<Duration> {
        Some(self.duration_since(now).unwrap_or_default())
    }

    fn retry_after_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        http_date(whole_seconds(self.duration_since(Self::UNIX_EPOCH).unwrap_or_default()))
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

    fn retry_after_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self.as_ref().map_or(Ok(None), T::retry_after_value)
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

            fn retry_after_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
                (**self).retry_after_value()
            }
        }
    )*};
}
through_pointer!(&T, Box<T>, Arc<T>);
