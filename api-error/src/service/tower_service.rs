//! A service inside of the layer, for the traits of tower and of hyper.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::{Request, Response};
use http_body::{Body, Frame, SizeHint};
use pin_project_lite::pin_project;

use super::{ApiErrorLayer, Exchange, Panicked, old_text_of};

/// A service whose error responses all have one shape.
#[derive(Clone, Debug)]
pub struct ApiErrorService<S> {
    pub(crate) inner: S,
    pub(crate) layer: ApiErrorLayer,
}

impl ApiErrorLayer {
    /// Puts a service inside of the layer: one of tower, or one of hyper.
    #[must_use]
    pub fn service<S>(&self, inner: S) -> ApiErrorService<S> {
        ApiErrorService { inner, layer: self.clone() }
    }
}

pin_project! {
    /// The response of an [`ApiErrorService`].
    #[derive(Debug)]
    pub struct ResponseFuture<F> {
        #[pin]
        work: Work<F>,
        exchange: Exchange,
    }
}

pin_project! {
    #[derive(Debug)]
    #[project = ProjectedWork]
    enum Work<F> {
        Called { #[pin] future: F },
        Panicked { panicked: Option<Panicked> },
    }
}

impl<F> ResponseFuture<F> {
    /// Calls the inner service in the context of the request.
    pub(crate) fn new<B>(layer: &ApiErrorLayer, mut request: Request<B>, call: impl FnOnce(Request<B>) -> F) -> Self {
        let exchange = layer.begin(&request);
        if let Some((name, id)) = exchange.missing_request_id(&request) {
            request.headers_mut().insert(name, id);
        }
        let work = match exchange.call(|| call(request)) {
            Ok(future) => Work::Called { future },
            Err(panicked) => Work::Panicked { panicked: Some(panicked) },
        };
        Self { work, exchange }
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
        let polled = match this.work.project() {
            ProjectedWork::Called { future } => this.exchange.call(|| future.poll(task)),
            ProjectedWork::Panicked { panicked } => panicked.take().map_or(Ok(Poll::Pending), Err),
        };
        Poll::Ready(Ok(match polled {
            Ok(poll) => finish(this.exchange, ready!(poll)?, task),
            Err(panicked) => finish_panicked(this.exchange, panicked),
        }))
    }
}

fn finish_panicked<B>(exchange: &Exchange, panicked: Panicked) -> Response<ResponseBody<B>> {
    let (mut head, text) = panicked.response().into_parts();
    let bytes = exchange.finish(&mut head, || Some(text));
    Response::from_parts(head, ResponseBody::Rendered { bytes })
}

fn finish<B>(exchange: &Exchange, response: Response<B>, task: &mut Context<'_>) -> Response<ResponseBody<B>>
where
    B: Body<Data = Bytes>,
{
    let (mut head, body) = response.into_parts();
    let mut body = Some(body);
    let replaced = exchange.finish(&mut head, || old_text_of(body.take()?, task));
    let body = match (replaced, body) {
        (None, Some(inner)) => ResponseBody::Inner { inner },
        (replaced, _) => ResponseBody::Rendered { bytes: replaced },
    };
    Response::from_parts(head, body)
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
