//! The rejections of axum's extractors list the fields that do not fit.

use std::error::Error;

use axum::extract::path::{ErrorKind, FailedToDeserializePathParams};
use axum::extract::rejection::{
    FailedToDeserializeForm, FailedToDeserializeFormBody, FailedToDeserializeQueryString, FormRejection, JsonDataError,
    JsonRejection, JsonSyntaxError, PathRejection, QueryRejection,
};
use serde::de::value::Error as TextError;
use serde_path_to_error::{Error as AtPath, Segment};

use crate::error::{FieldError, FieldErrors, FieldPath, HoldsRejected};
use crate::inputs::serde_message;

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

/// [What is listed.](crate::axum#field-errors) Nothing, where the body is of another media type or too large.
#[diagnostic::do_not_recommend]
impl FieldErrors for JsonRejection {
    fn for_each(&self, each: Each<'_>) {
        match self {
            Self::JsonDataError(error) => source(error).map(json_data).iter().for_each(each),
            Self::JsonSyntaxError(error) => json_position(error).map(json_syntax).iter().for_each(each),
            _ => {}
        }
    }
}

/// [What is listed.](crate::axum#field-errors) Nothing, where the body is of another media type or too large.
#[diagnostic::do_not_recommend]
impl FieldErrors for FormRejection {
    fn for_each(&self, each: Each<'_>) {
        source(self).map(text).iter().for_each(each);
    }
}

/// [What is listed.](crate::axum#field-errors)
#[diagnostic::do_not_recommend]
impl FieldErrors for QueryRejection {
    fn for_each(&self, each: Each<'_>) {
        source(self).map(text).iter().for_each(each);
    }
}

/// [What is listed.](crate::axum#field-errors) Parameters have their names in the route, in a tuple their index; a single one
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

fn json_data(error: &AtPath<serde_json::Error>) -> FieldError {
    let said = error.inner().to_string();
    let position = format!(" at line {} column {}", error.inner().line(), error.inner().column());
    serde_message::field_error(field_path(error.path()), said.strip_suffix(&position).unwrap_or(&said))
}

/// What stands after the end of the JSON is no error inside of it, so that one has no path.
fn json_position(error: &dyn Error) -> Option<&serde_json::Error> {
    source(error).map(AtPath::inner).or_else(|| source(error))
}

fn json_syntax(error: &serde_json::Error) -> FieldError {
    let (line, column) = (error.line(), error.column());
    FieldError::new(FieldPath::new(), format!("Not valid JSON at line {line}, column {column}"))
        .with_code("syntax")
        .with_param("line", line)
        .with_param("column", column)
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
