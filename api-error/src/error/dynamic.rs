//! What a field decides when the program runs: the status, the code.

use std::borrow::Cow;
use std::sync::Arc;

use http::StatusCode;

/// What can be the status of an error.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an HTTP status",
    label = "cannot be the status of an error",
    note = "it can be `http::StatusCode`, or an `Option` of it, where `None` keeps the declared status",
    note = "from a number: `StatusCode::from_u16(number)`"
)]
pub trait StatusField {
    /// The status, if this value decides it.
    fn status(&self) -> Option<StatusCode>;
}

impl StatusField for StatusCode {
    fn status(&self) -> Option<StatusCode> {
        Some(*self)
    }
}

impl<T: StatusField> StatusField for Option<T> {
    fn status(&self) -> Option<StatusCode> {
        self.as_ref()?.status()
    }
}

/// What can be the code of an error.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error code",
    label = "is marked `code`",
    note = "it can be a string, or an `Option` of one, where `None` keeps the declared code",
    note = "to set all facts of the code: a field of the type `&'static ErrorSpec`, written like that"
)]
pub trait CodeField {
    /// The code, if this value decides it.
    fn code(&self) -> Option<&str>;
}

macro_rules! texts {
    ($($text:ty),*) => {$(
        impl CodeField for $text {
            fn code(&self) -> Option<&str> {
                Some(self)
            }
        }
    )*};
}
texts!(str, String, Cow<'_, str>);

macro_rules! through_pointer {
    ($($pointer:ty),*) => {$(
        impl<T: CodeField + ?Sized> CodeField for $pointer {
            fn code(&self) -> Option<&str> {
                (**self).code()
            }
        }
    )*};
}
through_pointer!(&T, Box<T>, Arc<T>);

impl<T: CodeField> CodeField for Option<T> {
    fn code(&self) -> Option<&str> {
        self.as_ref()?.code()
    }
}
