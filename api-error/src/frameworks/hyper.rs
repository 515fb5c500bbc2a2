//! One shape for every error response of a service of plain [hyper](https://docs.rs/hyper) 1 (feature `hyper`).
//!
//! ```
//! use std::convert::Infallible;
//!
//! use api_error::hyper::ApiErrorLayer;
//! use api_error::{ApiError, ErrorView};
//! use bytes::Bytes;
//! use http_body_util::Full;
//! use hyper::service::service_fn;
//! use hyper::{Request, Response};
//! use hyper_util::rt::TokioIo;
//!
//! api_error::envelope! {
//!     pub static HOUSE: Envelope = { "code": code, "message": message, "request_id": request_id };
//! }
//!
//! #[derive(Debug, ApiError)]
//! #[api(status = 404)]
//! struct ItemNotFound;
//!
//! fn item<B>(request: &Request<B>) -> Result<Response<Full<Bytes>>, ItemNotFound> {
//!     Err(ItemNotFound)
//! }
//!
//! async fn handler<B>(request: Request<B>) -> Result<Response<Full<Bytes>>, Infallible> {
//!     Ok(item(&request).unwrap_or_else(|error| ErrorView::new(&error).response().map(Full::new)))
//! }
//!
//! async fn serve(connection: tokio::net::TcpStream) -> hyper::Result<()> {
//!     let service = ApiErrorLayer::new().with_envelope(&HOUSE).service(service_fn(handler));
//!     hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(connection), service).await
//! }
//! # use http_body_util::BodyExt;
//! # use hyper::service::Service;
//! # let request = Request::builder().header("x-request-id", "req-1").body(Full::<Bytes>::default()).unwrap();
//! # let answer = ApiErrorLayer::new().with_envelope(&HOUSE).service(service_fn(handler)).call(request);
//! # let body = async { answer.await.unwrap().into_body().collect().await.unwrap().to_bytes() };
//! # let body = tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(body);
//! # assert_eq!(body, r#"{"code":"ITEM_NOT_FOUND","message":"Item not found","request_id":"req-1"}"#);
//! ```
//!
//! Every request is answered with `{"code":"ITEM_NOT_FOUND",…}` here. A response that `handler` makes itself, such as a `405` with
//! `Allow` and no body, is answered with `{"code":"METHOD_NOT_ALLOWED",…}` and its `Allow`. What the layer does in general: see
//! [`service`](crate::service).
//!
//! # Errors in handlers
//!
//! hyper has no trait for what a handler returns, so a response is made of an error where the handler ends:
//! `ErrorView::new(&error).response()` knows the request there, since the layer has entered its context. It is an
//! [`http::Response`] of [`Bytes`], and `.map(…)` makes the body type of the service of it.
//! [`BoxApiError`](crate::BoxApiError) and [`Internal`](struct@crate::Internal) are made into responses in the same way.
//!
//! # Where it goes
//!
//! Around the whole service. Time-outs and limits are inside, and answer with a response. A layer is cheap to clone:
//! one for the service, and `.service(…)` for each connection. Services of tower go inside with the feature `tower`, and with
//! `TowerToHyperService` of hyper-util around all.
//!
//! # What no layer sees
//!
//! - **An `Err` of the service.** hyper has no response for it: it closes the connection, or with HTTP/2 resets the stream. Let the
//!   error type of the service be [`Infallible`](std::convert::Infallible), and no error gets lost.
//! - **What is not HTTP, or too long.** hyper answers it before there is a service to ask: 400, 414 and 431, without a body.

use ::hyper::service::Service;
use bytes::Bytes;
use http::{Request, Response};
use http_body::Body;

pub use crate::service::tower_service::{ApiErrorService, ResponseBody, ResponseFuture};
pub use crate::service::{ApiErrorLayer, HttpError, InputError, Rejection};

impl<S, RequestBody, B> Service<Request<RequestBody>> for ApiErrorService<S>
where
    S: Service<Request<RequestBody>, Response = Response<B>>,
    B: Body<Data = Bytes>,
{
    type Response = Response<ResponseBody<B>>;
    type Error = S::Error;
    type Future = ResponseFuture<S::Future>;

    fn call(&self, request: Request<RequestBody>) -> Self::Future {
        ResponseFuture::new(&self.layer, request, |request| self.inner.call(request))
    }
}
