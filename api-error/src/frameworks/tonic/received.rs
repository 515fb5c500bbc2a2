//! What a status says that another service sent.

use std::collections::BTreeMap;
use std::time::Duration;

use ::tonic::Status;
use http::StatusCode;
use tonic_types::{ErrorDetails, ErrorInfo, FieldViolation, StatusExt};

use super::details::{CODE, NUMBER};
use super::reason::reason;
use crate::error::FieldError;
use crate::error::header::MAX_WAIT;
use crate::spec::GrpcCode;

/// An error that was received as a [`Status`]: from a service with this crate, or from any that sends the details of `google.rpc`.
///
/// ```
/// use api_error::tonic::Received;
/// use api_error::{ApiError, FieldError};
/// use tonic::Status;
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 404, docs_url = "https://docs.example.dev/errors/{code}")]
/// struct ItemNotFound {
///     item: u32,
/// }
///
/// let status = Status::from(ItemNotFound { item: 7 });
/// let received = Received::from(&status);
/// assert_eq!(received.code(), Some("ITEM_NOT_FOUND"));
/// assert_eq!(received.domain(), Some("docs.example.dev"));
/// assert_eq!(received.detail("item"), Some("7"));
/// assert_eq!(received.message(), "Item not found");
/// assert_eq!(received.status(), 404);
/// ```
///
/// Details that are no details of `google.rpc`, or cannot be read, are not there. Nothing in them is a fault.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    grpc: GrpcCode,
    message: String,
    code: Option<String>,
    number: Option<i64>,
    domain: Option<String>,
    details: BTreeMap<String, String>,
    field_errors: Vec<FieldError>,
    retry_after: Option<Duration>,
    request_id: Option<String>,
    docs_url: Option<String>,
    localized: Option<(String, String)>,
}

impl Received {
    /// The code of gRPC.
    #[must_use]
    pub fn grpc(&self) -> GrpcCode {
        self.grpc
    }

    /// The HTTP status of that code. It need not be the one that the error was declared with: see [`GrpcCode`].
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.grpc.status()
    }

    /// What is wrong, for people.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The language that was negotiated, and the message in it.
    #[must_use]
    pub fn localized_message(&self) -> Option<(&str, &str)> {
        self.localized.as_ref().map(|(locale, message)| (&**locale, &**message))
    }

    /// The code of the error, such as `"EXPIRED_TOKEN"`: the reason, or what that was made of.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// The number of the error.
    #[must_use]
    pub fn number(&self) -> Option<i64> {
        self.number
    }

    /// Whose codes these are, such as `"pubsub.googleapis.com"`.
    #[must_use]
    pub fn domain(&self) -> Option<&str> {
        self.domain.as_deref()
    }

    /// One of the details. What was a string is that string, anything else is JSON.
    #[must_use]
    pub fn detail(&self, name: &str) -> Option<&str> {
        self.details.get(name).map(String::as_str)
    }

    /// The details, by name.
    #[must_use]
    pub fn details(&self) -> impl ExactSizeIterator<Item = (&str, &str)> {
        self.details.iter().map(|(name, text)| (&**name, &**text))
    }

    /// The rejected fields. Their codes are in upper case.
    #[must_use]
    pub fn field_errors(&self) -> &[FieldError] {
        &self.field_errors
    }

    /// How long to wait before the call is repeated.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    /// The id of the request.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Where the error is documented.
    #[must_use]
    pub fn docs_url(&self) -> Option<&str> {
        self.docs_url.as_deref()
    }

    /// Takes over what `google.rpc.ErrorInfo` holds.
    fn identify(&mut self, info: ErrorInfo) {
        self.domain = stated(&info.domain);
        self.details.extend(info.metadata);
        // Other services may use these names for something else.
        let is_ours = self.details.get(CODE).is_some_and(|code| reason(code) == info.reason);
        self.code = if is_ours { self.details.remove(CODE) } else { stated(&info.reason) };
        self.number = self.details.get(NUMBER).and_then(|number| number.parse().ok());
        if self.number.is_some() {
            self.details.remove(NUMBER);
        }
    }
}

impl From<&Status> for Received {
    fn from(status: &Status) -> Self {
        let details = status.get_error_details();
        let mut received = Self {
            grpc: GrpcCode::of_number(status.code() as u8),
            message: status.message().to_owned(),
            code: None,
            number: None,
            domain: None,
            details: BTreeMap::new(),
            field_errors: field_errors(&details),
            retry_after: details.retry_info().and_then(|info| info.retry_delay).map(|wait| wait.min(MAX_WAIT)),
            request_id: details.request_info().and_then(|info| stated(&info.request_id)),
            docs_url: details.help().and_then(|help| stated(&help.links.first()?.url)),
            localized: details.localized_message().map(|text| (text.locale.clone(), text.message.clone())),
        };
        if let Some(info) = details.error_info() {
            received.identify(info.clone());
        }
        received
    }
}

fn stated(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn field_errors(details: &ErrorDetails) -> Vec<FieldError> {
    let violations = details.bad_request().map(|request| &*request.field_violations).unwrap_or_default();
    let field_error = |violation: &FieldViolation| {
        let error = FieldError::new(violation.field.clone(), violation.description.clone());
        if violation.reason.is_empty() { error } else { error.with_code(violation.reason.clone()) }
    };
    violations.iter().map(field_error).collect()
}
