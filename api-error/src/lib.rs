//! API errors of a Rust service, declared once.
//!
//! A team writes its errors as an enum. From that one list come the HTTP status, the exact JSON body of the house style, the
//! headers, the documentation URL, what is hidden in production, and the catalog of all codes, checked when the program is
//! compiled.
//!
//! ```
//! use api_error::{ApiError, ErrorView};
//!
//! #[derive(Debug, ApiError)]
//! enum ShopError {
//!     #[api(status = 404)]
//!     ItemNotFound { item: u32 },
//!
//!     #[api(status = 500, message = "Internal error")]
//!     Database(#[from] std::io::Error), // hidden from clients
//! }
//!
//! let response = ErrorView::new(&ShopError::ItemNotFound { item: 7 }).response();
//! assert_eq!(response.status(), 404);
//! assert_eq!(response.body(), r#"{"error":{"code":"ITEM_NOT_FOUND","message":"Item not found","details":{"item":7}}}"#);
//! ```
//!
//! With the feature `axum`, `actix` or `poem` a handler returns `Result<_, ShopError>`, and that is all.
//!
//! # How it works
//!
//! ```text
//!    Catalog            Envelope            RequestContext
//!    what can go wrong  how it looks on     in which request
//!    (static, from the  the wire (static,   (id, path, time,
//!    enum's attributes) from a template)    production or development)
//!           \               |               /
//!            \              v              /
//!    error ------------>  ErrorView  ------------>  status, headers, body
//!    (one value)       (decides what is shown)
//! ```
//!
//! - [`#[derive(ApiError)]`](macro@ApiError) makes an [`ErrorSpec`] of each variant, and the type an
//!   [`ApiError`](trait@error::ApiError).
//! - [`catalog!`] joins the specs of a service in one [`Catalog`](catalog::Catalog): two teams cannot take the same code.
//! - [`envelope!`] declares the house style as the JSON it produces.
//! - A [`RequestContext`] is entered around the work for a request.
//! - [`ErrorView`] brings them together. It alone decides what is shown.
//!
//! # Pages
//!
//! - [The derive](macro@ApiError): every key of `#[api(…)]`, with examples. [Error shapes](guide::shapes): which keys your type needs.
//! - [Envelopes](envelope!): every slot and form. The [cookbook](guide::cookbook): the bodies of real services and standards.
//! - [Catalogs](mod@catalog), and the [lint](catalog::lint).
//! - [Rejected fields](FieldErrors) and [validation](guide::validation). [Languages](language).
//! - [Streams](guide::streams) that fail: Server-Sent Events, NDJSON. [WebSockets](guide::websockets): events and closes. [Webhooks](guide::webhooks).
//! - [The errors in the documents](mod@utoipa) of utoipa.
//! - [Clients](guide::clients): reading the errors of other services.
//! - [What leaves a service](guide::exposure), and who decides.
//! - [Migrating an existing service](guide::adopting), [tests](guide::testing), [logs and metrics](guide::observing).
//! - [How the sources are organised](guide::architecture).
//!
//! # What is shown
//!
//! An error is exposed if its status is below 500; a type, a variant or a field can say otherwise. In production, which is the
//! default everywhere, of a hidden error only its code, number, status, constant message, title, documentation URL, extras and
//! explicitly declared headers are written. Its fields are not even visited. In development everything is shown.
//!
//! # Features
//!
//! None is on by default.
//!
//! | feature | what it adds |
//! | --- | --- |
//! | `actix` | [`ApiErrorLayer`](actix::ApiErrorLayer) for actix-web 4, and its `ResponseError` for every derived type: [`actix`] |
//! | `axum` | `IntoResponse` of axum 0.8 for every derived type and [`BoxApiError`]; rejections of its extractors as API errors with field errors: [`axum`](mod@axum) |
//! | `axum-multipart` | the errors of axum's `Multipart` as API errors: [`axum`](mod@axum#other-extractors) |
//! | `axum-ws` | the rejections of axum's `WebSocketUpgrade` as API errors: [`axum`](mod@axum#other-extractors) |
//! | `client` | [reads](guide::clients) the errors of other services, back from what an envelope writes |
//! | `fluent` | messages in the caller's language, from files of [Project Fluent](https://projectfluent.org) |
//! | `garde` | `Report` of garde 0.23 as rejected fields: [`FieldErrors`] |
//! | `reqwest` | the same for responses of reqwest 0.13: [`reqwest`](mod@reqwest) |
//! | `tower` | [`ApiErrorLayer`](tower::ApiErrorLayer): one shape for every error response, also of those that no handler made; axum, tonic |
//! | `hyper` | the same for plain hyper 1: [`hyper`](mod@hyper) |
//! | `poem` | [`ApiErrorLayer`](poem::ApiErrorLayer) for poem 3, and its `ResponseError` for every derived type: [`poem`](mod@poem) |
//! | `rocket` | `Responder` of Rocket 0.5 for every derived type and [`BoxApiError`], and the same as a fairing: [`rocket`](mod@rocket) |
//! | `tonic` | `tonic::Status` of every derived type, with the details of `google.rpc`, and what a status says: [`tonic`](mod@tonic) |
//! | `stream` | ends a stream with its first error, as an event or a line: [`stream`] and its [guide](guide::streams) |
//! | `service` | the same for the author of an adapter to another framework: [`service`] |
//! | `metrics` | [counts](guide::observing#metrics) each error that is sent, by code, status and category |
//! | `opentelemetry` | the [trace id](guide::observing#traces) of the current span, of OpenTelemetry or of `tracing` |
//! | `tracing` | [logs](guide::observing) each error that is sent, hidden data and sources included, and whatever had to be left out of a response: a detail that does not serialize, a header with forbidden bytes |
//! | `utoipa` | `responses(AuthError)` in `#[utoipa::path]`, of utoipa 6: every status with its codes, the schema of the envelope, and examples: [`utoipa`](mod@utoipa) |
//! | `validator` | `ValidationErrors` of validator 0.21 as rejected fields: [`FieldErrors`] |

#![forbid(unsafe_code)]
// A response is sent in any case. It never panics.
#![warn(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod catalog;
#[cfg(feature = "client")]
mod client;
#[cfg(feature = "utoipa")]
mod contract;
#[cfg(feature = "utoipa")]
mod documents;
pub mod error;
mod frameworks;
pub mod guide;
mod inputs;
mod json;
pub mod language;
#[doc(hidden)]
pub mod layout;
#[doc(hidden)]
pub mod private;
mod render;
#[cfg(feature = "service")]
pub mod service;
mod spec;

/// The examples of the README compile and hold what they say.
#[cfg(all(
    doctest,
    feature = "axum",
    feature = "client",
    feature = "tower",
    feature = "utoipa",
    feature = "validator"
))]
#[doc = include_str!("../../README.md")]
struct Readme;

#[doc = include_str!("../docs/derive.md")]
pub use api_error_derive::ApiError;

#[cfg(feature = "reqwest")]
pub use self::client::reqwest;
#[cfg(feature = "client")]
pub use self::client::{Decode, FromFieldErrors, ReadError, Relayed, RemoteError, RemoteJson, RetryAdvice};
#[cfg(feature = "utoipa")]
pub use self::documents::utoipa;
pub use self::error::{
    AsApiError, BoxApiError, FieldError, FieldErrors, FieldPath, FieldVisitor, Fields, HoldsRejected, Internal,
    NestedErrors, PathSegment, header,
};
pub use self::frameworks::*;
pub use self::json::Detail;
pub use self::render::{Entered, ErrorView, Mode, RequestContext, WebSocketClose, envelope, stream};
pub use self::spec::{Constant, ErrorSpec, GrpcCode, LogLevel, Origin, Retry};

/// What is written often: the derive, the trait [`ApiError`](trait@error::ApiError) and the types of a handler.
///
/// The crate root exports the derive alone, since many services have an enum called `ApiError`.
pub mod prelude {
    pub use crate::error::ApiError;
    // For those whose own enum is called `ApiError`, which hides the name above.
    pub use crate::error::ApiError as _;
    pub use crate::{ApiError, BoxApiError, ErrorView, FieldError, Internal, RequestContext};
}

/// The spec of the error that a response was rendered from, if that happened where a [`RequestContext`] is entered.
///
/// A test asserts on it instead of on JSON. For responses of actix-web and poem there is the same in their modules. Elsewhere responses carry none, since it costs three allocations.
///
/// ```
/// use api_error::{ApiError, ErrorView, RequestContext};
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 404)]
/// struct NotFound;
///
/// let context = RequestContext::new().with_request_id("req-1");
/// let response = context.in_scope(|| ErrorView::new(&NotFound).response());
/// assert_eq!(api_error::spec_of(&response).unwrap().code(), NotFound::SPEC.code());
/// ```
#[must_use]
pub fn spec_of<B>(response: &http::Response<B>) -> Option<&'static ErrorSpec> {
    self::render::view::Mark::of(response.extensions()).map(|mark| mark.spec)
}
