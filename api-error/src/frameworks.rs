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

// In place of the macros of features that are off.
#[cfg(not(feature = "utoipa"))]
pub use crate::__without_feature as __responses;
#[cfg(not(feature = "utoipa"))]
pub use crate::__without_feature as __an_into_responses_of_your_own_goes_with_manual_IntoResponses;
#[cfg(not(feature = "axum"))]
pub use crate::__without_feature as __an_into_response_of_your_own_goes_with_manual_IntoResponse;
#[cfg(not(feature = "actix"))]
pub use crate::__without_feature as __an_actix_response_error_of_your_own_goes_with_manual_ResponseError;
#[cfg(not(feature = "poem"))]
pub use crate::__without_feature as __a_poem_response_error_of_your_own_goes_with_manual_ResponseError;
#[cfg(not(feature = "tonic"))]
pub use crate::__without_feature as __a_from_for_tonic_status_of_your_own_goes_with_manual_TonicStatus;
#[cfg(not(feature = "rocket"))]
pub use crate::__without_feature as __a_responder_of_your_own_goes_with_manual_Responder;

// The errors of this crate that no derive made.
crate::__adapters! { [IntoResponses] [] crate::Internal, [] }
#[cfg(feature = "client")]
crate::__adapters! { [IntoResponses] [] crate::Relayed, [] }
#[cfg(any(feature = "axum", feature = "service"))]
crate::__adapters! { [IntoResponses] [] crate::inputs::Rejection, [] }
