//! One shape for every error response of a [tower](https://docs.rs/tower) service: axum, hyper, tonic (feature `tower`).
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
//! It sees what lies inside of it. So it is the last `.layer(…)` of a `Router`, or the first of a `ServiceBuilder`: then timeouts,
//! limits and caught panics are inside. Layers that fail with an *error* instead of a response, such as tower's `LoadShed`, are
//! turned into responses by axum's `HandleErrorLayer`, which has to be inside too.
//!
//! # What no layer sees
//!
//! hyper answers some requests before there is a service to ask: 400 for what is no HTTP, 414 for a target that is too long, and
//! 431 for headers that are too large or too many. These have no body at all, whatever the layer says.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::{Request, Response};
use http_body::{Body, Frame, SizeHint};
use pin_project_lite::pin_project;
use tower_layer::Layer;
use tower_service::Service;

pub use crate::service::{ApiErrorLayer, HttpError};
use crate::service::{Exchange, old_text};

impl<S> Layer<S> for ApiErrorLayer {
    type Service = ApiErrorService<S>;

    fn layer(&self, inner: S) -> ApiErrorService<S> {
        ApiErrorService { inner, layer: self.clone() }
    }
}

/// A service whose error responses all have one shape.
#[derive(Clone, Debug)]
pub struct ApiErrorService<S> {
    inner: S,
    layer: ApiErrorLayer,
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
        let exchange = self.layer.begin(&request);
        let inner = exchange.context().in_scope(|| self.inner.call(request));
        ResponseFuture { inner, exchange }
    }
}

pin_project! {
    /// The response of an [`ApiErrorService`].
    #[derive(Debug)]
    pub struct ResponseFuture<F> {
        #[pin]
        inner: F,
        exchange: Exchange,
    }
}

impl<F, B, E> Future for ResponseFuture<F>
where
    F: Future<Output = Result<Response<B>, E>>,
    B: Body<Data = Bytes>,
{
    type Output = Result<Response<ResponseBody<B>>, E>;

    fn poll(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let response = ready!(this.exchange.context().in_scope(|| this.inner.poll(task)))?;
        Poll::Ready(Ok(finish(this.exchange, response, task)))
    }
}

fn finish<B>(exchange: &Exchange, response: Response<B>, task: &mut Context<'_>) -> Response<ResponseBody<B>>
where
    B: Body<Data = Bytes>,
{
    let (mut head, body) = response.into_parts();
    let mut body = Some(body);
    let replaced = exchange.finish(&mut head, || text_of(body.take()?, task));
    let body = match (replaced, body) {
        (None, Some(inner)) => ResponseBody::Inner { inner },
        (replaced, _) => ResponseBody::Rendered { bytes: replaced },
    };
    Response::from_parts(head, body)
}

fn text_of(body: impl Body<Data = Bytes>, task: &mut Context<'_>) -> Option<String> {
    let mut body = std::pin::pin!(body);
    old_text(task, |task| {
        let frame = body.as_mut().poll_frame(task);
        frame.map(|frame| frame?.ok().map(|frame| frame.into_data().unwrap_or_default()))
    })
}

pin_project! {
    /// The body of the inner service as it is, or that of an error.
    #[derive(Debug)]
    #[project = Projected]
    pub enum ResponseBody<B> {
        #[doc(hidden)]
        Inner {
            #[pin]
            inner: B,
        },
        #[doc(hidden)]
        Rendered {
            bytes: Option<Bytes>,
        },
    }
}

/// Empty: what tower-http's layers ask for.
impl<B> Default for ResponseBody<B> {
    fn default() -> Self {
        Self::Rendered { bytes: None }
    }
}

impl<B: Body<Data = Bytes>> Body for ResponseBody<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        match self.project() {
            Projected::Inner { inner } => inner.poll_frame(task),
            Projected::Rendered { bytes } => Poll::Ready(take(bytes).map(|bytes| Ok(Frame::data(bytes)))),
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::Inner { inner } => inner.is_end_stream(),
            Self::Rendered { bytes } => bytes.as_ref().is_none_or(Bytes::is_empty),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Inner { inner } => inner.size_hint(),
            Self::Rendered { bytes } => SizeHint::with_exact(bytes.as_ref().map_or(0, |bytes| bytes.len() as u64)),
        }
    }
}

/// A body that is empty has no frame.
fn take(bytes: &mut Option<Bytes>) -> Option<Bytes> {
    bytes.take().filter(|bytes| !bytes.is_empty())
}
