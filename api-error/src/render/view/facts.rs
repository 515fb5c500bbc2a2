//! What an error says of itself that may be wrong, because a field decides it when the program runs.

use http::StatusCode;

use super::ErrorView;
use crate::spec::is_of_code;

impl ErrorView<'_> {
    /// The HTTP status. What is not the status of an error would tell a client that all is well.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        let status = self.error.status();
        if status == self.spec.status() { status } else { another_status(status, self) }
    }

    /// The code as the client sees it: that of the spec, unless a field of the error decides it. Bodies, headers and URLs hold it
    /// without any escape.
    #[must_use]
    #[inline]
    pub fn code(&self) -> &str {
        if self.spec.code_is_dynamic() { dynamic_code(self) } else { self.spec.code() }
    }
}

#[cold]
fn another_status(status: StatusCode, view: &ErrorView<'_>) -> StatusCode {
    if matches!(status.as_u16(), 400..=599) {
        return status;
    }
    view.leave_out(format_args!("status {status}"), &"it is not the status of an error, so 500 is answered");
    StatusCode::INTERNAL_SERVER_ERROR
}

#[cold]
fn dynamic_code<'v>(view: &'v ErrorView<'_>) -> &'v str {
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
    text.len() <= MAX_CODE
        && text.bytes().all(is_of_code)
        && text.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric())
}
