//! The errors of actix-web's extractors: their codes, and the fields that do not fit.

use actix_web::error::{InternalError, JsonPayloadError, PathError, QueryPayloadError, UrlencodedError};
use actix_web::http::StatusCode;
use actix_web::{Error, ResponseError};
use serde::de::value::Error as TextError;

use crate::error::{FieldError, FieldErrors, FieldPath, HoldsRejected};
use crate::inputs::rejection::{ExtractorError, Rejection, api_errors};
use crate::inputs::{InputError, serde_message};

impl HoldsRejected for Error {}
impl HoldsRejected for JsonPayloadError {}
impl HoldsRejected for PathError {}
impl HoldsRejected for QueryPayloadError {}
impl HoldsRejected for UrlencodedError {}

api_errors!(JsonPayloadError, PathError, QueryPayloadError, UrlencodedError);

type Each<'a> = &'a mut dyn FnMut(&FieldError);

/// The rejection that an error is, if an extractor made it and its response is the default one.
pub(crate) fn rejection_of(error: &Error) -> Option<Rejection> {
    of_type::<JsonPayloadError>(error)
        .or_else(|| of_type::<QueryPayloadError>(error))
        .or_else(|| of_type::<UrlencodedError>(error))
        .or_else(|| of_type::<PathError>(error))
        .or_else(|| of_path(error))
}

fn of_type<E: ExtractorError + ResponseError + 'static>(error: &Error) -> Option<Rejection> {
    error.as_error::<E>().map(ExtractorError::rejection)
}

/// Without a `PathConfig`, `Path` gives no `PathError` but a 404 around the same error, which hands out its text alone.
fn of_path(error: &Error) -> Option<Rejection> {
    let not_found = error.as_error::<InternalError<TextError>>()?;
    let text = (not_found.status_code() == StatusCode::NOT_FOUND).then(|| not_found.to_string())?;
    Some(Rejection::new(code_of_path(&text), &segment(&text)))
}

/// [What is listed.](crate::guide::validation#rejected-input) Nothing, where the body is of another media type or too large.
#[diagnostic::do_not_recommend]
impl FieldErrors for JsonPayloadError {
    fn for_each(&self, each: Each<'_>) {
        if let Self::Deserialize(error) = self {
            error.for_each(each);
        }
    }
}

/// [What is listed.](crate::guide::validation#rejected-input)
#[diagnostic::do_not_recommend]
impl FieldErrors for QueryPayloadError {
    fn for_each(&self, each: Each<'_>) {
        if let Self::Deserialize(error) = self {
            error.for_each(each);
        }
    }
}

/// [What is listed.](crate::guide::validation#rejected-input) Nothing, where the body is of another media type or too large.
#[diagnostic::do_not_recommend]
impl FieldErrors for UrlencodedError {
    fn for_each(&self, each: Each<'_>) {
        if let Self::Parse(error) = self {
            error.for_each(each);
        }
    }
}

/// [What is listed.](crate::guide::validation#rejected-input) actix-web does not name the parameter, so the path is empty.
#[diagnostic::do_not_recommend]
impl FieldErrors for PathError {
    fn for_each(&self, each: Each<'_>) {
        segment(&text_of(self)).for_each(each);
    }
}

fn text_of(error: &PathError) -> String {
    match error {
        PathError::Deserialize(error) => error.to_string(),
        other => other.to_string(),
    }
}

/// Nothing, where the program is wrong.
fn segment(text: &str) -> Option<FieldError> {
    (code_of_path(text) == InputError::InvalidPath).then(|| serde_message::field_error(FieldPath::new(), text))
}

/// A handler may take more parameters than its route has.
fn code_of_path(text: &str) -> InputError {
    let is_mismatch = ["wrong number of parameters: ", "unsupported type: ", "expected at least one parameters"];
    if is_mismatch.iter().any(|start| text.starts_with(start)) {
        InputError::RouteMismatch
    } else {
        InputError::InvalidPath
    }
}

impl ExtractorError for JsonPayloadError {
    fn input_error(&self) -> InputError {
        match self {
            Self::Deserialize(error) => InputError::of_json(error),
            Self::ContentType => InputError::UnsupportedContentType { accepted: "application/json" },
            other => of_status(other),
        }
    }
}

impl ExtractorError for UrlencodedError {
    fn input_error(&self) -> InputError {
        match self {
            Self::Parse(_) => InputError::InvalidBody,
            Self::ContentType => InputError::UnsupportedContentType { accepted: "application/x-www-form-urlencoded" },
            Self::UnknownLength => InputError::BodyLengthMissing,
            other => of_status(other),
        }
    }
}

impl ExtractorError for QueryPayloadError {
    fn input_error(&self) -> InputError {
        InputError::InvalidQuery
    }
}

impl ExtractorError for PathError {
    fn input_error(&self) -> InputError {
        code_of_path(&text_of(self))
    }
}

/// actix-web has the types of http 0.2.
fn of_status(error: &impl ResponseError) -> InputError {
    let status = http::StatusCode::from_u16(error.status_code().as_u16());
    status.map_or(InputError::ExtractorFailed, InputError::of_status)
}
