//! What a service tells in a way of its own, by a function of the caller.

use std::time::Duration;

use super::RemoteError;
use super::read_error::ReadError;
use crate::error::header::MAX_WAIT;

impl RemoteError {
    /// The same with a code, where none came: for services that tell their errors apart by status, by category, by a header.
    ///
    /// `tell` is not asked where the body could not be read at all: the page of a proxy is no error of the service.
    ///
    /// ```
    /// use api_error::RemoteError;
    /// use http::{HeaderMap, StatusCode};
    ///
    /// api_error::envelope! { static PLAIN: Envelope = { "message": message }; }
    ///
    /// fn code(remote: &RemoteError) -> Option<&str> {
    ///     match remote.status().as_u16() {
    ///         404 => Some("NOT_FOUND"),
    ///         403 if remote.headers().get("x-ratelimit-remaining")? == "0" => Some("RATE_LIMITED"),
    ///         _ => None,
    ///     }
    /// }
    ///
    /// let read = |body| PLAIN.read(StatusCode::NOT_FOUND, &HeaderMap::new(), body).or_code(code);
    /// assert_eq!(read(r#"{"message":"Not Found"}"#).code(), Some("NOT_FOUND"));
    /// assert_eq!(read("<h1>Not Found</h1>").code(), None);
    /// ```
    #[must_use]
    pub fn or_code(mut self, tell: impl FnOnce(&Self) -> Option<&str>) -> Self {
        if self.code().is_none() && self.was_read() {
            self.0.facts.code = tell(&self).map(str::to_owned);
        }
        self
    }

    /// The same with a [wait](Self::retry_after), where none came: for services that tell it neither in `Retry-After` nor in a
    /// place that an envelope can name.
    ///
    /// ```
    /// use std::time::{Duration, SystemTime};
    /// use api_error::{RemoteError, RetryAdvice, envelope};
    /// use http::{HeaderMap, StatusCode};
    ///
    /// /// In seconds since 1970.
    /// fn reset(remote: &RemoteError) -> Option<Duration> {
    ///     let reset: u64 = remote.headers().get("x-ratelimit-reset")?.to_str().ok()?.parse().ok()?;
    ///     let now = SystemTime::UNIX_EPOCH.elapsed().ok()?;
    ///     Some(Duration::from_secs(reset).saturating_sub(now))
    /// }
    ///
    /// let headers = HeaderMap::from_iter([("x-ratelimit-reset".parse().unwrap(), "1700000000".parse().unwrap())]);
    /// let remote = envelope::ERROR.read(StatusCode::TOO_MANY_REQUESTS, &headers, "{}").or_retry_after(reset);
    /// assert_eq!(remote.retry(), RetryAdvice::After(Some(Duration::ZERO)));
    /// ```
    #[must_use]
    pub fn or_retry_after(mut self, tell: impl FnOnce(&Self) -> Option<Duration>) -> Self {
        if self.retry_after().is_none() {
            self.0.facts.retry_after = tell(&self).map(|wait| wait.min(MAX_WAIT));
        }
        self
    }

    /// Whether the body is one of the service, even if not all of it is as the envelope has it.
    pub(crate) fn was_read(&self) -> bool {
        match self.read_error() {
            Some(ReadError::NotJson(_) | ReadError::TooLarge | ReadError::Incomplete(_)) => false,
            Some(ReadError::OtherForm { pointer, .. }) => !pointer.is_empty(),
            _ => true,
        }
    }
}
