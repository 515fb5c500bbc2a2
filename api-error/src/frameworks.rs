//! One adapter for each framework.

mod adapters;

#[cfg(feature = "actix")]
pub mod actix;
#[cfg(feature = "axum")]
pub mod axum;
#[cfg(feature = "hyper")]
pub mod hyper;
#[cfg(feature = "poem")]
pub mod poem;
#[cfg(feature = "rocket")]
pub mod rocket;
#[cfg(feature = "tonic")]
pub mod tonic;
#[cfg(feature = "tower")]
pub mod tower;

// The errors of this crate that no derive made.
crate::__adapters! { [IntoResponses] [] crate::Internal, [] }
#[cfg(feature = "client")]
crate::__adapters! { [IntoResponses] [] crate::Relayed, [] }
