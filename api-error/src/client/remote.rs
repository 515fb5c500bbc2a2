//! An error that was received from another service.

mod facts;
mod fallback_facts;
pub(crate) mod headers;
mod json;
mod limits;
mod one_line;
mod read_error;
mod relayed;
mod retry;

use std::error::Error;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

pub(crate) use self::facts::ReceivedFacts;
pub use self::json::RemoteJson;
use self::one_line::OneLine;
pub use self::read_error::ReadError;
pub use self::relayed::Relayed;
pub use self::retry::RetryAdvice;
use crate::error::FieldError;
use crate::layout::{RequestFact, SpecFact};
use crate::render::websocket::may_be_cut;

/// An error that was received from another service: what an envelope [reads](crate::envelope::Envelope::read).
///
/// Whatever came, there is one: what could not be read is absent, [`read_error`](Self::read_error) says why, and status, headers and body
/// are kept as they were. [`guide::clients`](crate::guide::clients) shows what is done with it.
///
/// It is an [`Error`], so it can be the `#[source]` of an error of your own. What came from another service is not shown to your
/// clients by that.
#[derive(Clone)]
pub struct RemoteError(Box<Received>);

/// Boxed, so that a `Result` with a remote error is small.
#[derive(Clone)]
struct Received {
    status: StatusCode,
    /// Shared with the errors that this one holds.
    headers: Arc<HeaderMap>,
    body: Bytes,
    ws_close: Option<u16>,
    facts: ReceivedFacts,
    read_error: Option<ReadError>,
}

/// Each getter with its type, and where it looks.
macro_rules! getters {
    ($($(#[$doc:meta])* $name:ident: $type:ty = $get:expr;)*) => {$(
        $(#[$doc])*
        #[must_use]
        pub fn $name(&self) -> $type {
            let get: fn(&Received) -> $type = $get;
            get(&self.0)
        }
    )*};
}

impl RemoteError {
    pub(crate) fn new(
        status: StatusCode,
        headers: HeaderMap,
        body: Bytes,
        facts: ReceivedFacts,
        read_error: Option<ReadError>,
    ) -> Self {
        Self(Box::new(Received { status, headers: Arc::new(headers), body, ws_close: None, facts, read_error }))
    }

    /// The error that a WebSocket was closed with: the code and the reason of the close frame. The reason is the message; the
    /// status is 500, as a close has none.
    ///
    /// ```
    /// let remote = api_error::RemoteError::from_ws_close(4001, "Ida was kicked");
    /// assert_eq!(remote.ws_close(), Some(4001));
    /// assert_eq!(remote.message(), Some("Ida was kicked"));
    /// ```
    #[must_use]
    pub fn from_ws_close(code: u16, reason: impl Into<String>) -> Self {
        let message = Some(reason.into()).filter(|reason| !reason.is_empty());
        let facts = ReceivedFacts { message, ..ReceivedFacts::default() };
        let mut error = Self::new(StatusCode::INTERNAL_SERVER_ERROR, HeaderMap::new(), Bytes::new(), facts, None);
        error.0.ws_close = Some(code);
        error
    }

    getters! {
        /// The status of the response. An event, which has none, tells it in its body, or has 500.
        status: StatusCode = |received| received.status;

        /// The headers of the response, as they came.
        headers: &HeaderMap = |received| &received.headers;

        /// The body of the response, as it came.
        body: &Bytes = |received| &received.body;

        /// The code that a WebSocket was closed with.
        ws_close: Option<u16> = |received| received.ws_close;

        /// Why not all of it could be read, if so.
        read_error: Option<&ReadError> = |received| received.read_error.as_ref();

        /// The code: of the body, else of a header that the envelope declares, else of `x-error-code`, else of [`or_code`](Self::or_code).
        code: Option<&str> = |received| received.facts.code.as_deref();

        /// The number.
        number: Option<i64> = |received| received.facts.number();

        /// The short summary, the same for every occurrence of the error.
        title: Option<&str> = |received| received.facts.title.as_deref();

        /// The message, for people.
        message: Option<&str> = |received| received.facts.message.as_deref();

        /// The value of the slot `details`, to be read as a type of yours. Details that stand elsewhere in the body are not in it.
        details_value: Option<&RemoteJson> = |received| received.facts.details.whole.as_ref();

        /// The rejected fields.
        field_errors: &[FieldError] = |received| &received.facts.field_errors;

        /// Where the error is documented.
        docs_url: Option<&str> = |received| received.facts.docs_url.as_deref();

        /// The group of the error.
        category: Option<&str> = |received| received.facts.spec.get(SpecFact::Category);

        /// Whether the service says that repeating the request helps. What to do about it says [`retry`](Self::retry).
        retryable: Option<bool> = |received| received.facts.retryable();

        /// How long to wait before the next attempt: of the header `Retry-After` ([RFC 9110 §10.2.3]), else of the body.
        ///
        /// A date is compared with the header `Date` of the response, else with the clock here; one that has passed is no wait, and
        /// a longer wait than [`MAX_WAIT`](crate::header::MAX_WAIT) is that one.
        ///
        /// [RFC 9110 §10.2.3]: https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
        retry_after: Option<Duration> = |received| received.facts.retry_after;

        /// The request id: of the body, or of the header `x-request-id`.
        request_id: Option<&str> = |received| received.facts.request.get(RequestFact::RequestId);

        /// The trace id.
        trace_id: Option<&str> = |received| received.facts.request.get(RequestFact::TraceId);

        /// The language of the message.
        locale: Option<&str> = |received| received.facts.locale.as_deref();

        /// How many errors this one holds, in an envelope that lists them. Of a list `errors` the first is also the error itself.
        nested_len: usize = |received| received.facts.nested.len();
    }

    /// The message, unless it may have been cut: then what is read from it would be another value.
    pub(crate) fn whole_message(&self) -> Option<&str> {
        self.message().filter(|reason| self.ws_close().is_none() || !may_be_cut(reason))
    }

    /// One detail, wherever in the body it stood.
    #[must_use]
    pub fn detail(&self, name: &str) -> Option<&RemoteJson> {
        self.0.facts.details.get(name)
    }

    /// The details with their names, in order.
    pub fn details(&self) -> impl Iterator<Item = (&str, &RemoteJson)> {
        self.0.facts.details.members.iter().map(|(name, value)| (&**name, value))
    }

    /// The value of the slot `extra.NAME`.
    #[must_use]
    pub fn extra(&self, name: &str) -> Option<&RemoteJson> {
        self.0.facts.extra(name)
    }

    /// The errors that this one holds, each as an error of its own with the status and the headers of the whole.
    #[must_use]
    pub fn nested(&self) -> Vec<Self> {
        self.each_nested().collect()
    }

    pub(crate) fn each_nested(&self) -> impl Iterator<Item = Self> {
        self.0.facts.nested.iter().cloned().map(|facts| {
            let status = facts.status.and_then(|status| StatusCode::from_u16(status).ok());
            let (headers, body) = (self.0.headers.clone(), self.0.body.clone());
            let status = status.unwrap_or(self.status());
            Self(Box::new(Received { status, headers, body, ws_close: None, facts, read_error: None }))
        })
    }

    /// Answers the same to a client of one's own: see [`Relayed`].
    #[must_use]
    pub fn relayed(self) -> Relayed {
        self.into()
    }

    pub(crate) fn facts(&self) -> &ReceivedFacts {
        &self.0.facts
    }

    pub(crate) fn with_read_error(mut self, read_error: ReadError) -> Self {
        self.0.read_error = Some(read_error);
        self
    }
}

/// Neither the headers nor the body: they may hold cookies and tokens, and errors are printed like this by accident.
impl fmt::Debug for RemoteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RemoteError")
            .field("status", &self.status())
            .field("code", &self.code())
            .field("number", &self.number())
            .field("message", &self.message())
            .field("read_error", &self.read_error())
            .field("body", &format_args!("{} bytes", self.body().len()))
            .finish_non_exhaustive()
    }
}

/// One line for a log: `409 Conflict, SOLD_OUT: Sold out (request req-7)`. What came is escaped, so that it stays one line.
impl fmt::Display for RemoteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.ws_close() {
            Some(code) => write!(f, "WebSocket closed with {code}")?,
            None => write!(f, "{}", self.status())?,
        }
        if let Some(code) = self.code() {
            write!(f, ", {}", OneLine(code))?;
        }
        if let Some(message) = self.message() {
            write!(f, ": {}", OneLine(message))?;
        }
        if let Some(id) = self.request_id() {
            write!(f, " (request {})", OneLine(id))?;
        }
        Ok(())
    }
}

/// The fault, if there is one.
impl Error for RemoteError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.read_error.as_ref().map(|read_error| read_error as &dyn Error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_line_stays_one_line() {
        crate::envelope! { static ENVELOPE: Envelope = { "code": code, "message": message }; }
        let body = r#"{"code":"A","message":"b\n\u001b[31mERROR c\u202e\u0000"}"#;
        let remote = ENVELOPE.read(StatusCode::CONFLICT, &HeaderMap::new(), body);
        assert_eq!(remote.to_string(), r"409 Conflict, A: b\n\u{1b}[31mERROR c\u{202e}\u{0}");
        assert_eq!(RemoteError::from_ws_close(4001, "Kicked").to_string(), "WebSocket closed with 4001: Kicked");
    }
}
