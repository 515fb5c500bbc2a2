//! The errors of Rocket's guards: their codes, and the fields that do not fit.

use std::io;

use rocket::form::error::ErrorKind;
use rocket::form::{Error, Errors};
use rocket::serde::json;

use crate::error::{FieldError, FieldErrors, FieldPath, HoldsRejected};
use crate::inputs::rejection::{ExtractorError, Rejection};
use crate::inputs::{InputError, serde_message};

impl HoldsRejected for Error<'_> {}
impl HoldsRejected for Errors<'_> {}
impl HoldsRejected for json::Error<'_> {}

type Each<'a> = &'a mut dyn FnMut(&FieldError);

/// [What is listed.](crate::guide::validation#rejected-input) Nothing, where the body is too large.
#[diagnostic::do_not_recommend]
impl FieldErrors for json::Error<'_> {
    fn for_each(&self, each: Each<'_>) {
        if let Self::Parse(_, error) = self {
            error.for_each(each);
        }
    }
}

/// [What is listed.](crate::guide::validation#rejected-input) All fields that do not fit, with the messages of rules of your own as
/// they are: write no value into them.
#[diagnostic::do_not_recommend]
impl FieldErrors for Errors<'_> {
    fn for_each(&self, each: Each<'_>) {
        self.iter().for_each(|error| each(&field_error(error)));
    }
}

/// [What is listed.](crate::guide::validation#rejected-input)
#[diagnostic::do_not_recommend]
impl FieldErrors for Error<'_> {
    fn for_each(&self, each: Each<'_>) {
        each(&field_error(self));
    }
}

fn field_error(error: &Error<'_>) -> FieldError {
    let name = error.name.as_ref().map(|name| serde_message::name(&name.to_string()));
    let at = name.map_or_else(FieldPath::new, FieldPath::from);
    let of_text = |at, text: &dyn ToString| serde_message::field_error(at, &text.to_string());
    match &error.kind {
        ErrorKind::Missing => FieldError::new(at, "Is missing").with_code("missing_field"),
        ErrorKind::Duplicate => FieldError::new(at, "Is given twice").with_code("duplicate_field"),
        ErrorKind::Unexpected | ErrorKind::Unknown => {
            FieldError::new(at, "Is not a known field").with_code("unknown_field")
        }
        ErrorKind::Validation(message) => FieldError::new(at, message.clone().into_owned()).with_code("invalid"),
        ErrorKind::InvalidChoice { choices } => serde_message::one_of(at, choices.iter().map(|choice| &**choice)),
        ErrorKind::InvalidLength { min, max } => bounded(at, "invalid_length", "a length", *min, *max),
        ErrorKind::OutOfRange { start, end } => bounded(at, "invalid_value", "a number", *start, *end),
        ErrorKind::Utf8(_) => FieldError::new(at, "Is not valid UTF-8").with_code("invalid_utf8"),
        ErrorKind::Int(error) => of_text(at, error),
        ErrorKind::Bool(error) => of_text(at, error),
        ErrorKind::Float(error) => of_text(at, error),
        ErrorKind::Char(_) => serde_message::expected(at, "invalid_type", "a character"),
        ErrorKind::Addr(_) => serde_message::expected(at, "invalid_type", "an address"),
        // Their texts may quote the input.
        _ => of_text(at, &""),
    }
}

/// Bounds that the program has set.
fn bounded<N: ToString>(at: FieldPath, code: &'static str, what: &str, min: Option<N>, max: Option<N>) -> FieldError {
    let bounds = match (min, max) {
        (Some(min), Some(max)) => format!("{what} of {} to {}", min.to_string(), max.to_string()),
        (Some(min), None) => format!("{what} of at least {}", min.to_string()),
        (None, Some(max)) => format!("{what} of at most {}", max.to_string()),
        (None, None) => what.to_owned(),
    };
    serde_message::expected(at, code, bounds)
}

impl ExtractorError for json::Error<'_> {
    fn input_error(&self) -> InputError {
        match self {
            Self::Parse(_, error) => InputError::of_json(error),
            // Rocket's guard gives 413 for it.
            Self::Io(error) if error.kind() == io::ErrorKind::UnexpectedEof => InputError::BodyTooLarge,
            Self::Io(_) => InputError::UnreadableBody,
        }
    }
}

impl ExtractorError for Errors<'_> {
    fn input_error(&self) -> InputError {
        let status = http::StatusCode::from_u16(self.status().code);
        status.map_or(InputError::ExtractorFailed, InputError::of_status)
    }
}

impl From<json::Error<'_>> for Rejection {
    fn from(error: json::Error<'_>) -> Self {
        error.rejection()
    }
}

/// A form that is a body.
impl From<Errors<'_>> for Rejection {
    fn from(errors: Errors<'_>) -> Self {
        errors.rejection()
    }
}
