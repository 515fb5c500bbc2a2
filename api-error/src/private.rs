//! All that generated code may name. No part of the public interface: it may change with every release.

pub mod keys;

pub use api_error_derive::__envelope as envelope;
pub use http::{HeaderName, StatusCode};

pub use crate::catalog::{Joined, count};
#[cfg(feature = "client")]
pub use crate::client::decode::{
    Decode, Decoded, Field, FromFieldErrors, FromNestedErrors, FromStatus, FromWait, Hidden, Other, Variants, decoded,
};
#[cfg(feature = "client")]
pub use crate::client::read::{Needs, must_be_readable};
#[cfg(feature = "client")]
pub use crate::client::remote::{ReadError, RemoteError};
pub use crate::error::boxed::AsApiError;
pub use crate::error::dynamic::{CodeField, StatusField};
pub use crate::error::field_error::FieldErrors;
pub use crate::error::fields::Fields;
pub use crate::error::header::{HeaderField, RetryAfter, UnixTime};
pub use crate::error::nested_errors::NestedErrors;
#[cfg(feature = "utoipa")]
pub use crate::error::possible_responses::{PossibleResponses, SpecOnly};
pub use crate::error::probe::Probe;
pub use crate::error::renamed_fields::{FieldNameRule, RenamedFields};
pub use crate::error::source::AsSource;
pub use crate::error::{ApiError, Catalogued, EnvelopeChoice};
#[cfg(feature = "actix")]
pub use crate::frameworks::actix::{response as actix_response, status as actix_status};
#[cfg(feature = "axum")]
pub use crate::frameworks::axum::response as axum_response;
#[cfg(feature = "poem")]
pub use crate::frameworks::poem::{response as poem_response, status as poem_status};
#[cfg(feature = "rocket")]
pub use crate::frameworks::rocket::response as rocket_response;
#[cfg(feature = "tonic")]
pub use crate::frameworks::tonic::sent as tonic_status;
pub use crate::json::Detail;
pub use crate::language::argument;
pub use crate::layout;
pub use crate::render::envelope::{Body, Envelope};
pub use crate::spec::{
    Constant, ErrorSpec, Fact, FluentFile, GrpcCode, Keys, Locales, LogLevel, Origin, Retired, Retry, Row, STUB, Spec,
    Table, Translation, specs,
};
#[cfg(feature = "actix")]
pub use ::actix_web;
#[cfg(feature = "axum")]
pub use ::axum;
#[cfg(feature = "poem")]
pub use ::poem;
#[cfg(feature = "rocket")]
pub use ::rocket;
#[cfg(feature = "tonic")]
pub use ::tonic;
#[cfg(feature = "utoipa")]
pub use ::utoipa;

/// A status that was checked when the macro ran.
#[must_use]
pub fn status(number: u16) -> StatusCode {
    StatusCode::from_u16(number).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
