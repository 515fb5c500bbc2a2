//! Validation errors and extractor errors of other crates, as field errors.

#[cfg(feature = "actix")]
mod actix;
#[cfg(feature = "axum")]
mod axum;
#[cfg(feature = "garde")]
mod garde;
#[cfg(any(feature = "axum", feature = "service"))]
mod input_error;
#[cfg(feature = "poem")]
mod poem;
#[cfg(any(feature = "axum", feature = "service"))]
mod rejection;
#[cfg(feature = "rocket")]
mod rocket;
mod serde;
mod serde_message;
#[cfg(feature = "validator")]
mod validator;

#[cfg(feature = "actix")]
pub(crate) use self::actix::rejection_of as rejection_of_actix;
#[cfg(feature = "axum-ws")]
pub use self::axum::HandshakeError;
#[cfg(any(feature = "axum", feature = "service"))]
pub use self::input_error::InputError;
#[cfg(feature = "poem")]
pub(crate) use self::poem::rejection_of as rejection_of_poem;
#[cfg(any(feature = "axum", feature = "service"))]
pub use self::rejection::Rejection;
