//! Validation errors of other crates, as field errors.

#[cfg(feature = "axum")]
mod axum;
#[cfg(feature = "garde")]
mod garde;
#[cfg(feature = "axum")]
mod serde_message;
#[cfg(feature = "validator")]
mod validator;
