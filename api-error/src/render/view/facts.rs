//! What an error says of itself that may be wrong, because a field decides it when the program runs.

use http::StatusCode;

use super::ErrorView;

/// The status that is answered. What is not the status of an error would tell a client that all is well.
pub(super) fn status(view: &ErrorView<'_>) -> StatusCode {
    let status = view.error.status();
    if status == view.spec.status() { status } else { another_status(status, view) }
}

#[cold]
fn another_status(status: StatusCode, view: &ErrorView<'_>) -> StatusCode {
    if matches!(status.as_u16(), 400..=599) {
        return status;
    }
    view.leave_out(format_args!("status {status}"), &"it is not the status of an error, so 500 is answered");
    StatusCode::INTERNAL_SERVER_ERROR
}

/// The code that is written: bodies, headers and URLs hold it without any escape.
#[inline]
pub(super) fn code<'v>(view: &'v ErrorView<'_>) -> &'v str {
    if view.spec.code_is_dynamic() { open_code(view) } else { view.spec.code() }
}

#[cold]
fn open_code<'v>(view: &'v ErrorView<'_>) -> &'v str {
    let code = view.error.code();
    if is_code(code) {
        return code;
    }
    let why =
        "a code is made of at most 128 ASCII letters, digits and `_ - . : /`, and begins with a letter or a digit";
    view.leave_out(format_args!("code {code:?}"), &why);
    view.spec.code()
}

/// Those of other services are of any length, and a header holds the code too.
const MAX_CODE: usize = 128;

fn is_code(text: &str) -> bool {
    let is_letter = |letter: u8| letter.is_ascii_alphanumeric() || b"_-.:/".contains(&letter);
    text.len() <= MAX_CODE
        && text.bytes().all(is_letter)
        && text.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric())
}
