//! All that generated code may name. No part of the public interface: it may change with every release.

pub use api_error_derive::__envelope as envelope;
pub use http::{HeaderName, StatusCode};

#[cfg(feature = "actix")]
pub use crate::actix::{response as actix_response, status as actix_status};
#[cfg(feature = "utoipa")]
pub use crate::answers::{Answers, StandIn, Wears};
#[cfg(feature = "axum")]
pub use crate::axum::response as axum_response;
pub use crate::boxed::AsApiError;
pub use crate::catalog::lint::Rule;
pub use crate::catalog::{Catalogued, Joined, Retired, Table, count};
pub use crate::decided::{CodeField, StatusField};
#[cfg(feature = "client")]
pub use crate::decode::{
    Decode, Decoded, Field, FromFieldErrors, FromHeldErrors, FromStatus, FromWait, Hidden, Other, Variants, decoded,
};
pub use crate::detail::Detail;
pub use crate::envelope::{Envelope, layout};
#[cfg(feature = "client")]
pub use crate::envelope::{Needs, must_be_readable};
pub use crate::error::ApiError;
pub use crate::field_error::FieldErrors;
pub use crate::fields::Fields;
pub use crate::header::{HeaderField, RetryAfter, UnixTime};
pub use crate::held_errors::HeldErrors;
#[cfg(feature = "poem")]
pub use crate::poem::{response as poem_response, status as poem_status};
pub use crate::probe::Probe;
#[cfg(feature = "client")]
pub use crate::remote::{ReadFault, RemoteError};
#[cfg(feature = "rocket")]
pub use crate::rocket::response as rocket_response;
pub use crate::source::AsSource;
pub use crate::spec::{Constant, ErrorSpec, Fact, GrpcCode, LogLevel, Origin, Retry, Row, Spec, specs};
#[cfg(feature = "tonic")]
pub use crate::tonic::sent as tonic_status;
pub use crate::translation::{FluentFile, Locales, Translation, argument};
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

/// What a type that does not compile refers to.
pub static STUB: ErrorSpec = ErrorSpec::BLANK;
