//! An error that was received from another service.

mod facts;
mod fault;
mod json;

use std::error::Error;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

pub(crate) use self::facts::{Details, Facts};
pub use self::fault::ReadFault;
pub use self::json::RemoteJson;
use crate::field_error::FieldError;

/// An error that was received from another service: what an envelope [read](crate::envelope::Envelope::read).
///
/// Whatever came, there is one: what could not be read is absent, [`fault`](Self::fault) says why, and status, headers and body
/// are kept as they were.
#[derive(Clone, Debug)]
pub struct RemoteError(Box<Received>);

/// Boxed, so that a `Result` with a remote error is small.
#[derive(Clone, Debug)]
struct Received {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    ws_close: Option<u16>,
    facts: Facts,
    fault: Option<ReadFault>,
}

impl RemoteError {
    /// The status of the response. An event, which has none, tells it in its body, or has 500.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    /// The headers of the response, as they came.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    /// The body of the response, as it came.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.0.body
    }

    /// The code that a WebSocket was closed with.
    #[must_use]
    pub fn ws_close(&self) -> Option<u16> {
        self.0.ws_close
    }

    /// Why not all of it could be read, if so.
    #[must_use]
    pub fn fault(&self) -> Option<&ReadFault> {
        self.0.fault.as_ref()
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.facts.code.as_deref()
    }

    /// The number.
    #[must_use]
    pub fn number(&self) -> Option<i64> {
        self.0.facts.number
    }

    /// The message, for people.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.0.facts.message.as_deref()
    }

    /// One detail.
    #[must_use]
    pub fn detail(&self, name: &str) -> Option<&RemoteJson> {
        self.0.facts.details.get(name)
    }

    /// The rejected fields.
    #[must_use]
    pub fn field_errors(&self) -> &[FieldError] {
        &self.0.facts.field_errors
    }

    /// The request id: of the body, or of the header `x-request-id`.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.facts.request_id.as_deref()
    }

    /// How long to wait before the next attempt: of the header `Retry-After`, or of the body.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.facts.retry_after
    }

    pub(crate) fn facts(&self) -> &Facts {
        &self.0.facts
    }

    pub(crate) fn with_fault(mut self, fault: ReadFault) -> Self {
        self.0.fault = Some(fault);
        self
    }
}

impl fmt::Display for RemoteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.status())?;
        if let Some(code) = self.code() {
            write!(f, ", {code}")?;
        }
        if let Some(message) = self.message() {
            write!(f, ": {message}")?;
        }
        Ok(())
    }
}

impl Error for RemoteError {}
