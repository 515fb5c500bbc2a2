//! The codes of input that an extractor rejects.

use crate::ApiError;

/// The codes of input that an extractor rejects, the same for all frameworks.
///
/// A layer renders them where it replaces the response of such an error, and so does a `transparent` variant around one, such as
/// axum's `JsonRejection` or actix-web's `JsonPayloadError`. A catalog with such a variant holds all of these codes.
///
/// ```
/// use api_error::axum::InputError;
///
/// assert_eq!(InputError::INVALID_BODY.code(), "INVALID_BODY");
/// assert_eq!(InputError::INVALID_BODY.status(), 422);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, ApiError)]
#[api(crate = crate, category = "Input", status = 400)]
#[non_exhaustive]
pub enum InputError {
    /// The body is not JSON at all.
    #[api(title = "Malformed JSON", message = "The body is not valid JSON")]
    MalformedJson,
    /// The body is JSON or a form, but not the one that is expected.
    #[api(status = 422, message = "The body does not have the expected form")]
    InvalidBody,
    /// The query does not fit.
    #[api(message = "The query does not have the expected form")]
    InvalidQuery,
    /// A parameter in the path does not fit.
    #[api(message = "The path does not have the expected form")]
    InvalidPath,
    /// The header `Content-Type` is missing, or names another media type than the one that the header `Accept` of the response
    /// names.
    #[api(status = 415, message = "The media type of the body is not supported")]
    UnsupportedContentType {
        /// The media type to send.
        #[api(skip, header = "Accept")]
        accepted: &'static str,
    },
    /// The body is larger than the limit.
    #[api(status = 413, message = "The body is too large")]
    BodyTooLarge,
    /// The body comes without its length, and without one it is not read.
    #[api(status = 411, message = "The length of the body is missing")]
    BodyLengthMissing,
    /// The body did not arrive as a whole, or is not encoded as it has to be.
    #[api(message = "The body could not be read")]
    UnreadableBody,
    /// The handler takes other parameters than its route has: an error of the program.
    #[api(status = 500, message = "Internal server error")]
    RouteMismatch,
    /// The extractor itself fails, such as one of an extension that no layer adds: an error of the program.
    #[api(status = 500, message = "The request could not be read")]
    ExtractorFailed,
}

impl InputError {
    /// The code of a JSON body that could not be read.
    pub(crate) fn of_json(error: &serde_json::Error) -> Self {
        use serde_json::error::Category;
        match error.classify() {
            Category::Data => Self::InvalidBody,
            Category::Syntax | Category::Eof => Self::MalformedJson,
            Category::Io => Self::UnreadableBody,
        }
    }

    /// The code of an error about the body of which the status alone is known.
    #[cfg(any(feature = "actix", feature = "axum", feature = "rocket"))]
    pub(crate) fn of_status(status: http::StatusCode) -> Self {
        use http::StatusCode;
        match status {
            StatusCode::PAYLOAD_TOO_LARGE => Self::BodyTooLarge,
            StatusCode::UNPROCESSABLE_ENTITY => Self::InvalidBody,
            _ if status.is_server_error() => Self::ExtractorFailed,
            _ => Self::UnreadableBody,
        }
    }
}
