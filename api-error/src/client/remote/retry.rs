//! Whether and when a request is sent again.

use std::time::Duration;

use http::{Method, StatusCode};

use super::RemoteError;
use crate::spec::{ErrorSpec, Retry};

/// Whether a request that was answered with an error is worth to be sent again, and after how long.
///
/// [`RemoteError::retry`] gives it. What the service says comes first, its status last:
///
/// | what came | advice |
/// | --- | --- |
/// | the slot `retryable` is `false` | never |
/// | the slot `retryable` is `true` | if idempotent, where the status does not say that nothing was done: a bool cannot say that |
/// | 429, or 503 with `Retry-After` | after that, else when the caller likes: nothing was done |
/// | 425 (RFC 8470) | when the caller likes: nothing was done |
/// | 408, 500, 502, 503, 504 and any other above 500 but 501, 505, 506, 508, 510, 511; a close of a WebSocket with 1012 or 1013 | if idempotent: it may have been done |
/// | any other with `Retry-After` | if idempotent, after that |
/// | any other | never |
///
/// [`RemoteError::retry_of`] takes the retry class of a spec for what the body cannot say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RetryAdvice {
    /// The same request fails again.
    Never,
    /// Any request may be sent again, after the wait that the service told, if it told one.
    After(Option<Duration>),
    /// The same, but only where sending it twice does no harm ([RFC 9110 §9.2.2]).
    ///
    /// [RFC 9110 §9.2.2]: https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2
    IfIdempotent(Option<Duration>),
}

impl RetryAdvice {
    /// How long to wait before a request with this method is sent again; `None`: not at all. `otherwise` is the wait where the
    /// service told none.
    ///
    /// ```
    /// use std::time::Duration;
    /// use api_error::RetryAdvice;
    /// use http::Method;
    ///
    /// let second = Duration::from_secs(1);
    /// let advice = RetryAdvice::IfIdempotent(Some(second * 5));
    /// assert_eq!(advice.wait(&Method::PUT, second), Some(second * 5));
    /// assert_eq!(advice.wait(&Method::POST, second), None);
    /// ```
    #[must_use]
    pub fn wait(self, method: &Method, otherwise: Duration) -> Option<Duration> {
        match self {
            Self::After(wait) => Some(wait.unwrap_or(otherwise)),
            Self::IfIdempotent(wait) if method.is_idempotent() => Some(wait.unwrap_or(otherwise)),
            Self::Never | Self::IfIdempotent(_) => None,
        }
    }
}

impl RemoteError {
    /// Whether the request is worth to be sent again.
    #[must_use]
    pub fn retry(&self) -> RetryAdvice {
        match (self.retryable(), self.retry_by_status()) {
            (Some(false), _) => RetryAdvice::Never,
            (Some(true), RetryAdvice::Never) => RetryAdvice::IfIdempotent(self.retry_after()),
            (_, by_status) => by_status,
        }
    }

    /// The same where the error is known: its retry class comes first, if it states one.
    ///
    /// ```
    /// use api_error::{ApiError, RetryAdvice, envelope};
    /// use http::{HeaderMap, StatusCode};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 409, retryable)]
    /// struct Locked;
    ///
    /// let remote = envelope::ERROR.read(StatusCode::CONFLICT, &HeaderMap::new(), "");
    /// assert_eq!(remote.retry(), RetryAdvice::Never);
    /// assert_eq!(remote.retry_of(Locked::SPEC), RetryAdvice::After(None));
    /// ```
    #[must_use]
    pub fn retry_of(&self, spec: &ErrorSpec) -> RetryAdvice {
        match spec.retry() {
            Some(Retry::Never) => RetryAdvice::Never,
            Some(Retry::IfIdempotent) => RetryAdvice::IfIdempotent(self.retry_after()),
            Some(Retry::Always) => RetryAdvice::After(self.retry_after()),
            None => self.retry(),
        }
    }

    fn retry_by_status(&self) -> RetryAdvice {
        let wait = self.retry_after();
        match (self.ws_close(), self.status()) {
            (Some(1012 | 1013), _) => RetryAdvice::IfIdempotent(wait),
            (Some(_), _) => RetryAdvice::Never,
            (_, StatusCode::TOO_MANY_REQUESTS | StatusCode::TOO_EARLY) => RetryAdvice::After(wait),
            (_, StatusCode::SERVICE_UNAVAILABLE) if wait.is_some() => RetryAdvice::After(wait),
            (_, status) if wait.is_some() || may_pass(status) => RetryAdvice::IfIdempotent(wait),
            _ => RetryAdvice::Never,
        }
    }
}

/// A failure of the moment, of which nobody knows whether the work was done.
fn may_pass(status: StatusCode) -> bool {
    match status.as_u16() {
        408 => true,
        501 | 505 | 506 | 508 | 510 | 511 => false,
        status => status >= 500,
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue, header::RETRY_AFTER};

    use super::*;

    crate::envelope! { static ENVELOPE: Envelope = { "retryable"?: retryable, "retry_after_ms"?: retry_after_ms }; }

    fn advice(status: u16, header: Option<&'static str>, body: &'static str) -> RetryAdvice {
        let headers = HeaderMap::from_iter(header.map(|wait| (RETRY_AFTER, HeaderValue::from_static(wait))));
        ENVELOPE.read(StatusCode::from_u16(status).unwrap(), &headers, body).retry()
    }

    #[test]
    fn the_table_of_the_documentation_holds() {
        use RetryAdvice::{After, IfIdempotent, Never};

        let second = Some(Duration::from_secs(1));
        for (status, header, body, expected) in [
            (503, Some("1"), r#"{"retryable":false}"#, Never),
            (409, Some("1"), r#"{"retryable":true}"#, IfIdempotent(second)),
            (409, None, r#"{"retryable":true}"#, IfIdempotent(None)),
            (409, None, r#"{"retryable":true,"retry_after_ms":1000}"#, IfIdempotent(second)),
            (504, Some("1"), r#"{"retryable":true}"#, IfIdempotent(second)),
            (429, None, r#"{"retryable":true}"#, After(None)),
            (503, Some("1"), r#"{"retryable":true}"#, After(second)),
            (429, Some("1"), "{}", After(second)),
            (429, None, "", After(None)),
            (503, Some("1"), "{}", After(second)),
            (503, None, "{}", IfIdempotent(None)),
            (425, None, "{}", After(None)),
            (408, None, "{}", IfIdempotent(None)),
            (500, None, "<html>", IfIdempotent(None)),
            (502, None, "{}", IfIdempotent(None)),
            (501, None, "{}", Never),
            (404, None, "{}", Never),
            (404, Some("1"), "{}", IfIdempotent(second)),
        ] {
            assert_eq!(advice(status, header, body), expected, "{status} {header:?} {body}");
        }
        assert_eq!(RemoteError::from_ws_close(1013, "").retry(), IfIdempotent(None));
        assert_eq!(RemoteError::from_ws_close(1008, "").retry(), Never);
    }
}
