//! One shape for every error response of a service: what the layers of all frameworks share.
//!
//! [`ApiErrorLayer`] is what a service says once about all of its errors. Each framework's feature makes a layer, a middleware or
//! a fairing of it, so it is written in the same way for all of them.
//!
//! # What it does
//!
//! - Of each request it makes a [`RequestContext`] and enters it around the work, so that every error that is rendered there
//!   knows the request.
//! - An error response that was not rendered by this crate (a rejected body, an unknown route, a timeout) is rendered anew, in the
//!   same envelope, with a code of [`HttpError`], or [of the service's own](ApiErrorLayer::with_error). Its status stays, and so
//!   do its headers (`Allow`, `Retry-After`, `WWW-Authenticate`, CORS, cookies), which count more than those of the new error. The
//!   body goes, and the headers that describe it.
//! - Where the framework hands out the error of an extractor (actix-web, poem, and Rocket with a guard of this crate), the response
//!   has the code, the status and the [field errors](crate::guide::validation#rejected-input) of [`InputError`] instead.
//! - A panic is caught: it is a 500 like any other, and the connection is kept.
//! - Every error response gets the headers that the RFCs ask for, where they are missing.
//!
//! A response is *an error* if its status lies between 400 and 599, or if this crate rendered it (a "degraded" 200, by
//! `allow_success`). All others pass as they are, streams included: nothing is buffered, copied or waited for.
//!
//! # What it leaves alone
//!
//! - Responses that this crate rendered inside of the context. They carry their spec: [`spec_of`](crate::spec_of).
//! - Bodies that are structured already: of a JSON media type (`application/json`, `application/problem+json`, `…+json`), and
//!   gRPC. A handler that answers JSON of its own, and an upstream whose answer is passed on, keep it. The headers below are
//!   added to these as well, except to gRPC.
//!
//! The status of what this crate rendered is the one that its body describes. Where something between the error and the layer
//! changes it, as axum does for `(StatusCode::CREATED, Err(error))`, the layer restores it.
//!
//! A response to HEAD that is rendered anew has no body, and the length of the one for GET. The bodies of others are left to the
//! server, which sends none of them.
//!
//! - Bodies of a media type that [`with_preserved`](ApiErrorLayer::with_preserved) names. They too get the headers below.
//!
//! # Error pages
//!
//! [`with_alternative`](ApiErrorLayer::with_alternative) offers pages to browsers, and
//! [`with_problem_json`](ApiErrorLayer::with_problem_json) problem details to those who ask for them: the header `Accept` decides.
//!
//! # What production hides
//!
//! The old text of a replaced body is shown in development only, as the detail `replaced`: at most 4 KiB of it, and only what
//! is there without waiting. With the feature `tracing` it is in the log too, if the status is one of 500 to 599; the texts of
//! other statuses may quote what was rejected. The text of a panic is shown and logged in the same way. A structured body is never
//! read, but if its status is one of 500 to 599 there is an event for it.
//!
//! # gRPC
//!
//! A client of gRPC does not understand a status of HTTP. To a request whose media type is `application/grpc`, or begins so, an
//! error is answered with 200, `grpc-status` and `grpc-message`: with the code and the static message of an error that this crate
//! rendered, else with `unimplemented` for 404 and 405, `deadline_exceeded` for 408, and [that of the status](crate::GrpcCode).
//! So services of gRPC and of HTTP may share a router, its fallback and its time-outs.
//!
//! # Panics
//!
//! What the panicking work has left half done is its own concern, as it is in a thread that panics. With `panic = "abort"` nothing
//! is caught. [`without_catching_panics`](ApiErrorLayer::without_catching_panics) leaves panics to others. Rocket catches them
//! itself, so there the text is known only of handlers in `rocket::in_context`. A panic in a streamed body ends the
//! connection.
//!
//! # Headers
//!
//! | header | on | unless |
//! | --- | --- | --- |
//! | `x-request-id` | every response, and every request, so that what is inside of the layer finds the same id | [`without_request_id_header`](ApiErrorLayer::without_request_id_header), for responses |
//! | `Cache-Control: no-store` | 404, 405, 410, 414, 451, 501, which caches may keep ([RFC 9110 §15.1]), and 428, 429, 431, 511, which they must not ([RFC 6585]) | there is `Cache-Control` or `Expires` |
//! | `WWW-Authenticate` | 401, with [`with_challenge`](ApiErrorLayer::with_challenge) | there is one |
//! | `Upgrade: websocket`, `Connection: upgrade` | 426, which must name what to upgrade to ([RFC 9110 §15.5.22]) | there is `Upgrade` |
//! | the code, in `x-error-code` or under a name of yours | every error that this crate rendered, with [`with_code_header`](ApiErrorLayer::with_code_header) | there is one |
//! | `Vary: Accept` | every error that this crate rendered, with [`with_alternative`](ApiErrorLayer::with_alternative), unless its variant has an envelope of its own | it is there |
//!
//! [RFC 9110 §15.1]: https://www.rfc-editor.org/rfc/rfc9110#section-15.1
//! [RFC 9110 §15.5.22]: https://www.rfc-editor.org/rfc/rfc9110#section-15.5.22
//! [RFC 6585]: https://www.rfc-editor.org/rfc/rfc6585
//!
//! # Layers inside of layers
//!
//! A layer around a part of a service says only what differs there. It keeps the request id, the trace id and the time of the
//! layer around it, and also its mode and its envelope unless it states its own, its alternatives and the media types that it
//! preserves. What it rendered, the outer layer leaves alone.
//!
//! # For the author of an adapter
//!
//! Describe the request with [`RequestHead`] and [begin](ApiErrorLayer::begin) an [`Exchange`]; give the request the id that it
//! [misses](Exchange::missing_request_id); [call](Exchange::call) the work and every poll of it, or [run](Exchange::run) it;
//! [finish](Exchange::finish) the head of the response.
//!
//! ```
//! use api_error::service::ApiErrorLayer;
//! use http::{Request, Response};
//!
//! # fn handler(_: &Request<()>) -> Response<String> {
//! #     Response::builder().status(405).header("allow", "GET").body("what the framework says".to_owned()).unwrap()
//! # }
//! let layer = ApiErrorLayer::new();
//! # let request = Request::post("/items").header("x-request-id", "req-1").body(()).unwrap();
//!
//! let exchange = layer.begin(&request);
//! let response = exchange.call(|| handler(&request)).unwrap_or_else(|panicked| panicked.response());
//! let (mut head, body) = response.into_parts();
//! let body = match exchange.finish(&mut head, || Some(body.clone())) {
//!     Some(replaced) => replaced,
//!     None => body.clone().into(),
//! };
//! assert_eq!(head.status, 405);
//! assert_eq!(head.headers["allow"], "GET");
//! assert_eq!(
//!     body,
//!     r#"{"error":{"code":"METHOD_NOT_ALLOWED","message":"This method is not allowed here","request_id":"req-1"}}"#,
//! );
//! ```
//!
//! [`RequestContext`]: crate::RequestContext

mod exchange;
mod grpc;
mod headers;
mod http_error;
mod layer;
mod media_type;
mod old_text;
mod panic;
mod replaced;
mod request;
mod request_facts;
mod request_id;
#[cfg(any(feature = "hyper", feature = "tower"))]
pub(crate) mod tower_service;
mod trace_parent;

pub use self::exchange::Exchange;
pub use self::http_error::HttpError;
pub use self::layer::ApiErrorLayer;
#[cfg(any(feature = "hyper", feature = "poem", feature = "tower"))]
pub(crate) use self::old_text::old_text_of;
pub use self::old_text::{MAX_OLD_TEXT, old_text};
pub use self::panic::Panicked;
pub use self::request::RequestHead;
pub use crate::inputs::{InputError, Rejection};
