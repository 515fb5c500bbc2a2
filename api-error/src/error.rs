//! One error value: the trait [`ApiError`], how an error hands over its fields, and the types that hold errors.

mod api_error;
pub(crate) mod boxed;
mod catalogued;
pub(crate) mod chain;
pub(crate) mod dynamic;
mod envelope_choice;
pub(crate) mod field_error;
pub(crate) mod field_path;
pub(crate) mod fields;
pub mod header;
mod internal;
pub(crate) mod nested_errors;
#[cfg(feature = "utoipa")]
pub(crate) mod possible_responses;
pub(crate) mod probe;
pub(crate) mod rejected_text;
pub(crate) mod renamed_fields;
pub(crate) mod source;
pub(crate) mod unrendered_error;
pub(crate) mod uri;

pub use self::api_error::ApiError;
pub use self::boxed::{AsApiError, BoxApiError};
pub use self::catalogued::Catalogued;
pub use self::envelope_choice::{AnyEnvelope, EnvelopeChoice};
pub use self::field_error::{FieldError, FieldErrors};
pub use self::field_path::{FieldPath, PathSegment};
pub use self::fields::{FieldVisitor, Fields};
pub use self::internal::Internal;
pub use self::nested_errors::NestedErrors;
pub use self::probe::HoldsRejected;
