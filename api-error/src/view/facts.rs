//! What an error says of itself that may be wrong, because a field decides it when the program runs.

use http::StatusCode;

use crate::error::ApiError;
use crate::report;
use crate::spec::ErrorSpec;

/// The status that is answered. What is not the status of an error would tell a client that all is well.
pub(super) fn status(error: &dyn ApiError, spec: &ErrorSpec) -> StatusCode {
    let status = error.status();
    if status == spec.status() { status } else { another_status(status, spec) }
}

#[cold]
fn another_status(status: StatusCode, spec: &ErrorSpec) -> StatusCode {
    if matches!(status.as_u16(), 400..=599) {
        return status;
    }
    report::dropped(spec, format_args!("status {status}"), &"it is not the status of an error, so 500 is answered");
    StatusCode::INTERNAL_SERVER_ERROR
}

/// The code that is written: bodies, headers and URLs hold it without any escape.
#[inline]
pub(super) fn code<'a>(error: &'a dyn ApiError, spec: &'static ErrorSpec) -> &'a str {
    if spec.code_is_open() { open_code(error, spec) } else { spec.code() }
}

#[cold]
fn open_code<'a>(error: &'a dyn ApiError, spec: &'static ErrorSpec) -> &'a str {
    let code = error.code();
    if is_code(code) {
        return code;
    }
    let why = "a code is made of ASCII letters, digits and `_ - . : /`, and begins with a letter or a digit";
    report::dropped(spec, format_args!("code {code:?}"), &why);
    spec.code()
}

fn is_code(text: &str) -> bool {
    let is_letter = |letter: u8| letter.is_ascii_alphanumeric() || b"_-.:/".contains(&letter);
    text.bytes().all(is_letter) && text.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric())
}
