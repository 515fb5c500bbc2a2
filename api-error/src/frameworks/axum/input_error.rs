//! The rejections of axum's extractors are API errors.

use axum::extract::rejection::{FormRejection, JsonRejection, PathRejection, QueryRejection};
use http::StatusCode;

use crate::ApiError;
use crate::error::{Catalogued, Fields};
use crate::spec::{ErrorSpec, Table};

/// The codes of input that an extractor of axum rejects: what `JsonRejection`, `FormRejection`, `QueryRejection` and
/// `PathRejection` answer where they are `transparent` in an error of a service.
///
/// A catalog with such an error holds all of these codes.
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
    /// The body did not arrive as a whole.
    #[api(message = "The body could not be read")]
    UnreadableBody,
    /// The handler asks for other parameters than its route has: a fault of the program.
    #[api(status = 500, message = "Internal server error")]
    RouteMismatch,
}

/// Which of the codes a rejection has.
trait Rejection {
    fn error(&self) -> InputError;
}

impl Rejection for JsonRejection {
    fn error(&self) -> InputError {
        match self {
            Self::JsonDataError(_) => InputError::InvalidBody,
            Self::JsonSyntaxError(_) => InputError::MalformedJson,
            Self::MissingJsonContentType(_) => InputError::UnsupportedContentType { accepted: "application/json" },
            other => of_status(other.status()),
        }
    }
}

impl Rejection for FormRejection {
    fn error(&self) -> InputError {
        match self {
            Self::FailedToDeserializeForm(_) => InputError::InvalidQuery,
            Self::FailedToDeserializeFormBody(_) => InputError::InvalidBody,
            Self::InvalidFormContentType(_) => {
                InputError::UnsupportedContentType { accepted: "application/x-www-form-urlencoded" }
            }
            other => of_status(other.status()),
        }
    }
}

impl Rejection for QueryRejection {
    fn error(&self) -> InputError {
        InputError::InvalidQuery
    }
}

impl Rejection for PathRejection {
    fn error(&self) -> InputError {
        if self.status().is_server_error() { InputError::RouteMismatch } else { InputError::InvalidPath }
    }
}

/// Of rejections whose kind says no more, or that axum adds in another release.
fn of_status(status: StatusCode) -> InputError {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => InputError::BodyTooLarge,
        StatusCode::UNPROCESSABLE_ENTITY => InputError::InvalidBody,
        _ if status.is_server_error() => InputError::RouteMismatch,
        _ => InputError::UnreadableBody,
    }
}

macro_rules! api_errors {
    ($($rejection:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl crate::error::ApiError for $rejection {
            fn spec(&self) -> &'static ErrorSpec {
                self.error().spec()
            }

            fn visit(&self, fields: &mut Fields<'_>) {
                self.error().visit(fields);
                fields.field_errors(self).unloggable_display();
            }
        }

        #[diagnostic::do_not_recommend]
        impl Catalogued for $rejection {
            const TABLE: Table = InputError::TABLE;

            fn inside(&self) -> &dyn crate::error::ApiError {
                self
            }
        }
    )*};
}
api_errors!(JsonRejection, FormRejection, QueryRejection, PathRejection);
