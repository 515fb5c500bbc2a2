//! The rejections of axum's extractors: their codes, and the fields that do not fit.

#[cfg(feature = "axum-ws")]
mod handshake;
mod without_fields;

use std::error::Error;

use axum::extract::path::{ErrorKind, FailedToDeserializePathParams};
use axum::extract::rejection::{
    FailedToDeserializeForm, FailedToDeserializeFormBody, FailedToDeserializeQueryString, FormRejection, JsonDataError,
    JsonRejection, JsonSyntaxError, PathRejection, QueryRejection,
};
use serde::de::value::Error as TextError;
use serde_path_to_error::{Error as AtPath, Segment};

#[cfg(feature = "axum-ws")]
pub use self::handshake::HandshakeError;
use crate::error::{FieldError, FieldErrors, FieldPath, HoldsRejected};
use crate::inputs::InputError;
use crate::inputs::rejection::{ExtractorError, api_errors};
use crate::inputs::serde::{json_data, json_syntax};
use crate::inputs::serde_message;

const JSON: InputError = InputError::UnsupportedContentType { accepted: "application/json" };
const FORM: InputError = InputError::UnsupportedContentType { accepted: "application/x-www-form-urlencoded" };

impl HoldsRejected for JsonRejection {}
impl HoldsRejected for JsonDataError {}
impl HoldsRejected for JsonSyntaxError {}
impl HoldsRejected for FormRejection {}
impl HoldsRejected for FailedToDeserializeForm {}
impl HoldsRejected for FailedToDeserializeFormBody {}
impl HoldsRejected for QueryRejection {}
impl HoldsRejected for FailedToDeserializeQueryString {}
impl HoldsRejected for PathRejection {}
impl HoldsRejected for FailedToDeserializePathParams {}
impl HoldsRejected for ErrorKind {}
impl<E> HoldsRejected for AtPath<E> {}

type Each<'a> = &'a mut dyn FnMut(&FieldError);

/// [What is listed.](crate::guide::validation#rejected-input) Nothing, where the body is of another media type or too large.
#[diagnostic::do_not_recommend]
impl FieldErrors for JsonRejection {
    fn for_each(&self, each: Each<'_>) {
        match self {
            Self::JsonDataError(error) => source(error).map(json_at_path).iter().for_each(each),
            Self::JsonSyntaxError(error) => json_position(error).map(json_syntax).iter().for_each(each),
            _ => {}
        }
    }
}

/// [What is listed.](crate::guide::validation#rejected-input) Nothing, where the body is of another media type or too large.
#[diagnostic::do_not_recommend]
impl FieldErrors for FormRejection {
    fn for_each(&self, each: Each<'_>) {
        source(self).map(text).iter().for_each(each);
    }
}

/// [What is listed.](crate::guide::validation#rejected-input)
#[diagnostic::do_not_recommend]
impl FieldErrors for QueryRejection {
    fn for_each(&self, each: Each<'_>) {
        source(self).map(text).iter().for_each(each);
    }
}

/// [What is listed.](crate::guide::validation#rejected-input) Parameters have their names in the route, in a tuple their index; a single one
/// has an empty path.
#[diagnostic::do_not_recommend]
impl FieldErrors for PathRejection {
    fn for_each(&self, each: Each<'_>) {
        if let Self::FailedToDeserializePathParams(error) = self {
            parameter(error.kind()).iter().for_each(each);
        }
    }
}

/// The first error of that type among the sources.
fn source<E: Error + 'static>(error: &dyn Error) -> Option<&E> {
    std::iter::successors(error.source(), |&error| error.source()).find_map(|error| error.downcast_ref())
}

fn json_at_path(error: &AtPath<serde_json::Error>) -> FieldError {
    json_data(field_path(error.path()), error.inner())
}

/// What stands after the end of the JSON is no error inside of it, so that one has no path.
fn json_position(error: &dyn Error) -> Option<&serde_json::Error> {
    source(error).map(AtPath::inner).or_else(|| source(error))
}

fn text(error: &AtPath<TextError>) -> FieldError {
    serde_message::field_error(field_path(error.path()), &error.inner().to_string())
}

/// As far as it is known.
fn field_path(path: &serde_path_to_error::Path) -> FieldPath {
    path.iter().fold(FieldPath::new(), |at, step| match step {
        Segment::Seq { index } => at.index(*index),
        Segment::Map { key: name } | Segment::Enum { variant: name } => at.field(serde_message::name(name)),
        Segment::Unknown => at,
    })
}

/// Nothing, where the program is at fault.
fn parameter(kind: &ErrorKind) -> Option<FieldError> {
    let of_type = |at, expected_type: &'static str| serde_message::expected(at, "invalid_type", expected_type);
    let named = |key: &String| FieldPath::new().field(key.clone());
    match kind {
        ErrorKind::ParseErrorAtKey { key, expected_type, .. } => Some(of_type(named(key), expected_type)),
        ErrorKind::ParseErrorAtIndex { index, expected_type, .. } => {
            Some(of_type(FieldPath::new().index(*index), expected_type))
        }
        ErrorKind::ParseError { expected_type, .. } => Some(of_type(FieldPath::new(), expected_type)),
        ErrorKind::InvalidUtf8InPathParam { key } => {
            Some(FieldError::new(named(key), "Is not valid UTF-8").with_code("invalid_utf8"))
        }
        ErrorKind::DeserializeError { key, message, .. } => Some(serde_message::field_error(named(key), message)),
        ErrorKind::Message(said) => Some(serde_message::field_error(FieldPath::new(), said)),
        _ => None,
    }
}

api_errors!(JsonRejection, FormRejection, QueryRejection, PathRejection);

impl ExtractorError for JsonRejection {
    fn input_error(&self) -> InputError {
        match self {
            Self::JsonDataError(_) => InputError::InvalidBody,
            Self::JsonSyntaxError(_) => InputError::MalformedJson,
            Self::MissingJsonContentType(_) => JSON,
            other => InputError::of_status(other.status()),
        }
    }
}

impl ExtractorError for FormRejection {
    fn input_error(&self) -> InputError {
        match self {
            Self::FailedToDeserializeForm(_) => InputError::InvalidQuery,
            Self::FailedToDeserializeFormBody(_) => InputError::InvalidBody,
            Self::InvalidFormContentType(_) => FORM,
            other => InputError::of_status(other.status()),
        }
    }
}

impl ExtractorError for QueryRejection {
    fn input_error(&self) -> InputError {
        InputError::InvalidQuery
    }
}

impl ExtractorError for PathRejection {
    fn input_error(&self) -> InputError {
        if self.status().is_server_error() { InputError::RouteMismatch } else { InputError::InvalidPath }
    }
}
