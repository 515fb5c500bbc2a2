//! [axum](https://docs.rs/axum) 0.8 (feature `axum`): derived errors are responses, and rejected input is an error like any other.
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
//! | code | parameters | when |
//! | --- | --- | --- |
//! | `invalid_type` | `expected` | a value of another type |
//! | `invalid_value`, `invalid_length` | `expected` | a value out of bounds, a list of another length |
//! | `unknown_variant` | `expected`: the names | a name that the enum does not have |
//! | `missing_field`, `duplicate_field`, `unknown_field` | | a name that is missing, given twice, or not there (`deny_unknown_fields`) |
//! | `invalid_utf8` | | a part of the path that is not UTF-8 |
//! | `syntax` | `line`, `column` | the body is not JSON; the path is empty |
//! | `invalid` | | anything else, as `TryFrom` or a `Deserialize` by hand may say |
//!
//! - **The rejected value is never copied.** serde writes it into its messages, so these are written anew of what comes from the
//!   program: the type that is expected, the names of variants. For the same reason the text of a `Deserialize` of your own is
//!   left out, unless it has the form of one of serde's; validate after reading, if clients need the reason. Names of members
//!   that the client sent are copied, as parts of the path.
//! - serde stops at the first error, so there is one.
//! - `flatten`, `untagged` and internally tagged enums are read twice by serde, which then knows the path to the enum only.
//! - The `Display` text of a rejection holds the value. It is not sent, and the feature `tracing` takes the value out
//!   ([rejected values](crate::guide::observing#rejected-values)); development shows it where an envelope has `debug` or `causes`.

use ::axum::response::{IntoResponse, Response};

use crate::error::{AsApiError, BoxApiError};
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
