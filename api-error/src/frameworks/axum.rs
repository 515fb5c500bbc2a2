//! [axum](https://docs.rs/axum) 0.8 (feature `axum`): derived errors are responses, and rejected input is an error like any other.
//!
//! A handler returns a derived error, and a large one in a `Box`. One in an `Arc` is a [`BoxApiError`] by `?`.
//!
//! # Rejected input
//!
//! axum answers what its extractors reject with a text of its own. A handler or an extractor that takes the rejection in, as
//! `Result<Json<T>, JsonRejection>` or with `rejection(…)` of axum's `FromRequest`, makes an error of it in one of two ways.
//!
//! **With the codes of this crate.** `JsonRejection`, `FormRejection`, `QueryRejection` and `PathRejection` are API errors: their
//! codes are those of [`InputError`], their status is axum's, and what does not fit is listed as field errors. One variant for
//! each is all:
//!
//! ```
//! use api_error::ApiError;
//! use axum::Json;
//! use axum::extract::rejection::{JsonRejection, QueryRejection};
//! # use axum::extract::FromRequest;
//!
//! #[derive(Debug, ApiError)]
//! enum ShopError {
//!     #[api(transparent)]
//!     Body(#[from] JsonRejection),
//!     #[api(transparent)]
//!     Query(#[from] QueryRejection),
//!     #[api(status = 404)]
//!     NoItem { item: u32 },
//! }
//!
//! #[derive(serde::Deserialize)]
//! struct Order {
//!     item: u32,
//! }
//!
//! async fn order(order: Result<Json<Order>, JsonRejection>) -> Result<(), ShopError> {
//!     let Json(order) = order?;
//!     Err(ShopError::NoItem { item: order.item })
//! }
//!
//! # async fn call() {
//! // What a client sees that sends {"item": "seven"}:
//! # let request = axum::extract::Request::builder().header("content-type", "application/json");
//! # let request = request.body(axum::body::Body::from(r#"{"item": "seven"}"#)).unwrap();
//! # let rejected = Json::<Order>::from_request(request, &()).await.map_err(ShopError::from);
//! # let response = api_error::ErrorView::new(&rejected.err().unwrap()).response();
//! assert_eq!(response.status(), 422);
//! assert_eq!(
//!     response.body(),
//!     concat!(
//!         r#"{"error":{"code":"INVALID_BODY","message":"The body does not have the expected form","field_errors":"#,
//!         r#"[{"field":"item","message":"Expected u32","code":"invalid_type","params":{"expected":"u32"}}]}}"#,
//!     ),
//! );
//! # }
//! # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(call());
//! ```
//!
//! With axum's feature `macros` the `Result` is written once, in an extractor of the service:
//!
//! ```
//! # use api_error::ApiError;
//! # #[derive(Debug, ApiError)]
//! # enum ShopError {
//! #     #[api(transparent)]
//! #     Body(#[from] axum::extract::rejection::JsonRejection),
//! # }
//! # #[derive(serde::Deserialize)]
//! # struct Order {
//! #     item: u32,
//! # }
//! #[derive(axum::extract::FromRequest)]
//! #[from_request(via(axum::Json), rejection(ShopError))]
//! struct Input<T>(T);
//!
//! async fn order(Input(order): Input<Order>) -> String {
//!     format!("ordered {}", order.item)
//! }
//! # let _: axum::Router = axum::Router::new().route("/", axum::routing::post(order));
//! ```
//!
//! **With a code of your own.** They list their field errors, as `Vec<FieldError>` does; the code, the message and the status are
//! those of the variant:
//!
//! ```
//! use api_error::ApiError;
//! use axum::extract::rejection::JsonRejection;
//! use http::StatusCode;
//!
//! #[derive(Debug, ApiError)]
//! #[api(status = 422)] // for the catalog
//! enum InputError {
//!     #[api(code = 1011, status = Self::status_of, expose, message = "Invalid JSON")]
//!     InvalidJson(#[from] #[api(field_errors)] JsonRejection),
//! }
//!
//! impl InputError {
//!     /// 400, 413, 415 or 422. A number, `status = 400`, is the same for all of them.
//!     fn status_of(&self) -> StatusCode {
//!         let Self::InvalidJson(rejection) = self;
//!         rejection.status()
//!     }
//! }
//! ```
//!
//! # Field errors
//!
//! Their codes and parameters are [those of all frameworks](crate::guide::validation#rejected-input). axum knows the path to the
//! field, but in the path of the URI: there a single parameter has an empty one, and parameters in a tuple have their index.
//!
//! A handler that takes the extractor itself, `Json<T>`, has axum's own response. A layer sees its text alone, so the error has the
//! code of its status, such as `UNPROCESSABLE_CONTENT`, and no field errors.
//!
//! # Other extractors
//!
//! These are API errors in the same way, without field errors, and with axum's status:
//!
//! | rejection | codes |
//! | --- | --- |
//! | `BytesRejection`, `StringRejection`, `RawFormRejection` | `BODY_TOO_LARGE` (413), `UNREADABLE_BODY`, `UNSUPPORTED_CONTENT_TYPE` |
//! | `MultipartRejection`, `MultipartError` (feature `axum-multipart`) | `BODY_TOO_LARGE` (413), `UNREADABLE_BODY`, `EXTRACTOR_FAILED` |
//! | `WebSocketUpgradeRejection` (feature `axum-ws`) | `INVALID_HANDSHAKE`, `HANDSHAKE_METHOD` (405), `HANDSHAKE_WITHOUT_UPGRADE` (426) |
//! | `ExtensionRejection` | `EXTRACTOR_FAILED` (500) |
//! | `MatchedPathRejection`, `NestedPathRejection`, `RawPathParamsRejection` | `ROUTE_MISMATCH` (500), `INVALID_PATH` |
//!
//! The rejection of an extractor of another crate, such as `TypedHeaderRejection` of axum-extra, has a variant of its own:
//!
//! ```
//! # use std::fmt;
//! use api_error::ApiError;
//! use http::StatusCode;
//!
//! # #[derive(Debug)]
//! # struct TypedHeaderRejection;
//! # impl fmt::Display for TypedHeaderRejection {
//! #     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
//! #         f.write_str("Header of type `authorization` was missing")
//! #     }
//! # }
//! # impl std::error::Error for TypedHeaderRejection {}
//! #[derive(Debug, ApiError)]
//! enum ShopError {
//!     #[api(status = 400, message = "A header is missing or invalid")]
//!     InvalidHeader(#[from] TypedHeaderRejection),
//! }
//! # assert_eq!(ShopError::INVALID_HEADER.status(), StatusCode::BAD_REQUEST);
//! ```
//!
//! Where it has several statuses, `status = Self::status_of` keeps them, as above.

use ::axum::response::{IntoResponse, Response};

use crate::error::{AsApiError, BoxApiError};
#[cfg(feature = "axum-ws")]
pub use crate::inputs::HandshakeError;
pub use crate::inputs::{InputError, Rejection};
use crate::render::ErrorView;

/// The response of an error in the current context.
#[doc(hidden)]
pub fn response<E: AsApiError + ?Sized>(error: &E) -> Response {
    ErrorView::new(error).response().map(::axum::body::Body::from)
}

impl IntoResponse for BoxApiError {
    fn into_response(self) -> Response {
        response(&self)
    }
}
