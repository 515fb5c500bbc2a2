//! Fields with a role of their own.

use std::time::{Duration, SystemTime};

use http::StatusCode;

use super::Decode;
use crate::client::remote::{ReadError, RemoteError};
use crate::error::FieldError;
use crate::error::header::whole_seconds;

/// What `retry_after` can come back as.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded from a `Retry-After` value",
    label = "cannot be the `retry_after` of a variant that is decoded",
    note = "it can be seconds (`u8` to `u64`), `Duration`, `SystemTime`, or an `Option` of these",
    note = "to exclude the variant: `#[api(decode = false)]` on it"
)]
pub trait FromWait: Sized {
    /// The wait of the response; `None` if it does not fit the type, or is absent and required.
    fn from_wait(wait: Option<Duration>) -> Option<Self>;
}

macro_rules! seconds {
    ($($integer:ty)*) => {$(
        impl FromWait for $integer {
            fn from_wait(wait: Option<Duration>) -> Option<Self> {
                whole_seconds(wait?).try_into().ok()
            }
        }
    )*};
}
seconds!(u8 u16 u32 u64);

impl FromWait for Duration {
    fn from_wait(wait: Option<Duration>) -> Option<Self> {
        wait
    }
}

impl FromWait for SystemTime {
    fn from_wait(wait: Option<Duration>) -> Option<Self> {
        Self::now().checked_add(wait?)
    }
}

impl<T: FromWait> FromWait for Option<T> {
    fn from_wait(wait: Option<Duration>) -> Option<Self> {
        Some(T::from_wait(wait))
    }
}

/// What `field_errors` can come back as.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded from a list of validation errors",
    label = "cannot be the `field_errors` of a variant that is decoded",
    note = "it can be `Vec<FieldError>`, or a type of your own that implements `api_error::FromFieldErrors`",
    note = "to exclude the variant: `#[api(decode = false)]` on it"
)]
pub trait FromFieldErrors {
    /// All errors of the response; none where the field is hidden.
    fn from_field_errors(errors: Vec<FieldError>) -> Self;
}

impl FromFieldErrors for Vec<FieldError> {
    fn from_field_errors(errors: Vec<FieldError>) -> Self {
        errors
    }
}

impl FromFieldErrors for Option<Vec<FieldError>> {
    fn from_field_errors(errors: Vec<FieldError>) -> Self {
        Some(errors).filter(|errors| !errors.is_empty())
    }
}

/// What `errors` can come back as.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded from a list of nested errors",
    label = "cannot be the `errors` of a variant that is decoded",
    note = "it can be a `Vec` of a type that has `#[api(decode)]`, or an `Option` of that",
    note = "to exclude the variant: `#[api(decode = false)]` on it"
)]
pub trait FromNestedErrors: Sized {
    /// All errors of the response.
    ///
    /// # Errors
    ///
    /// If one of them is no error of that type.
    fn from_nested_errors(errors: &mut dyn Iterator<Item = RemoteError>) -> Result<Self, ReadError>;
}

impl<E: Decode> FromNestedErrors for Vec<E> {
    fn from_nested_errors(errors: &mut dyn Iterator<Item = RemoteError>) -> Result<Self, ReadError> {
        errors.map(|error| E::decode(&error)).collect()
    }
}

impl<E: Decode> FromNestedErrors for Option<Vec<E>> {
    fn from_nested_errors(errors: &mut dyn Iterator<Item = RemoteError>) -> Result<Self, ReadError> {
        Vec::from_nested_errors(errors).map(|errors| Some(errors).filter(|errors| !errors.is_empty()))
    }
}

/// What a field that decides the status can come back as.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded from a status",
    label = "cannot be the `status` of a variant that is decoded",
    note = "it can be `http::StatusCode`, or an `Option` of it",
    note = "to exclude the variant: `#[api(decode = false)]` on it"
)]
pub trait FromStatus {
    /// The status that was received.
    fn from_status(status: StatusCode) -> Self;
}

impl FromStatus for StatusCode {
    fn from_status(status: StatusCode) -> Self {
        status
    }
}

impl FromStatus for Option<StatusCode> {
    fn from_status(status: StatusCode) -> Self {
        Some(status)
    }
}
