//! Errors of deserializers as field errors: of JSON, and of queries and forms.

use serde::de::value::Error as TextError;

use crate::error::{FieldError, FieldErrors, FieldPath};
use crate::inputs::serde_message;

/// [What is listed.](crate::guide::validation#rejected-input) The path is that of a missing, unknown or repeated field as far as its
/// name is known, and empty otherwise; then the parameters `line` and `column` have the position.
#[diagnostic::do_not_recommend]
impl FieldErrors for serde_json::Error {
    fn for_each(&self, each: &mut dyn FnMut(&FieldError)) {
        if self.is_data() {
            each(&with_position(json_data(FieldPath::new(), self), self));
        } else if !self.is_io() {
            each(&json_syntax(self));
        }
    }
}

/// [What is listed.](crate::guide::validation#rejected-input) The path is that of a missing, unknown or repeated field, and empty
/// otherwise.
#[diagnostic::do_not_recommend]
impl FieldErrors for TextError {
    fn for_each(&self, each: &mut dyn FnMut(&FieldError)) {
        each(&serde_message::field_error(FieldPath::new(), &self.to_string()));
    }
}

/// JSON of another form than the expected one.
pub(super) fn json_data(at: FieldPath, error: &serde_json::Error) -> FieldError {
    let text = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    serde_message::field_error(at, text.strip_suffix(&position).unwrap_or(&text))
}

/// A text that is no JSON.
pub(super) fn json_syntax(error: &serde_json::Error) -> FieldError {
    let (line, column) = (error.line(), error.column());
    let message = format!("Not valid JSON at line {line}, column {column}");
    with_position(FieldError::new(FieldPath::new(), message).with_code("syntax"), error)
}

/// Where there is no path. A value that was not read from a text has no position.
fn with_position(field_error: FieldError, error: &serde_json::Error) -> FieldError {
    if error.line() == 0 || !field_error.path().as_str().is_empty() {
        return field_error;
    }
    field_error.with_param("line", error.line()).with_param("column", error.column())
}
