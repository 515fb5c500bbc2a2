//! One shape for every error response of a [tower](https://docs.rs/tower) service: axum, tonic (feature `tower`).
//!
//! ```
//! use api_error::ApiError;
//! use api_error::tower::ApiErrorLayer;
//! # #[cfg(feature = "axum")] {
//! use axum::Router;
//! use axum::routing::get;
//!
//! api_error::envelope! {
//!     pub static HOUSE: Envelope = { "code": code, "message": message, "request_id": request_id };
//! }
//!
//! #[derive(Debug, ApiError)]
//! #[api(status = 404)]
//! struct ItemNotFound;
//!
//! let app: Router = Router::new()
//!     .route("/items/{id}", get(|| async { Err::<(), _>(ItemNotFound) }))
//!     .layer(ApiErrorLayer::new().with_envelope(&HOUSE));
//! # }
//! ```
//!
//! `GET /items/7` is answered with `{"code":"ITEM_NOT_FOUND",…}`, an unknown route with `{"code":"NOT_FOUND",…}`, and `DELETE
//! /items/7` with `{"code":"METHOD_NOT_ALLOWED",…}` and the header `Allow: GET,HEAD` that axum made. What the layer does in
//! general: see [`service`](crate::service).
//!
//! # Where it goes
//!
//! It sees what lies inside of it. So it is the last `.layer(…)` of a `Router`, or the first of a `ServiceBuilder`: then timeouts
//! and limits are inside. Layers that fail with an *error* instead of a response, such as tower's `LoadShed`, are
//! turned into responses by axum's `HandleErrorLayer`, which has to be inside too.
//!
//! # What no layer sees
//!
//! hyper answers some requests before there is a service to ask: 400 for what is no HTTP, 414 for a target that is too long, and
//! 431 for headers that are too large or too many. These have no body at all, whatever the layer says.

use std::task::{Context, Poll};

use bytes::Bytes;
use http::{Request, Response};
use http_body::Body;
use tower_layer::Layer;
use tower_service::Service;

pub use crate::service::tower_service::{ApiErrorService, ResponseBody, ResponseFuture};
pub use crate::service::{ApiErrorLayer, HttpError, InputError, Rejection};

impl<S> Layer<S> for ApiErrorLayer {
    type Service = ApiErrorService<S>;

    fn layer(&self, inner: S) -> ApiErrorService<S> {
        self.service(inner)
    }
}

impl<S, RequestBody, B> Service<Request<RequestBody>> for ApiErrorService<S>
where
    S: Service<Request<RequestBody>, Response = Response<B>>,
    B: Body<Data = Bytes>,
{
    type Response = Response<ResponseBody<B>>;
    type Error = S::Error;
    type Future = ResponseFuture<S::Future>;

    fn poll_ready(&mut self, task: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(task)
    }

    fn call(&mut self, request: Request<RequestBody>) -> Self::Future {
        ResponseFuture::new(&self.layer, request, |request| self.inner.call(request))
    }
}
