//! A stream that ends with its first error.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use pin_project_lite::pin_project;

use crate::error::AsApiError;
use crate::render::envelope::Envelope;
use crate::render::{ErrorView, RequestContext};

/// Ends a stream with its first error, whose last item `last` makes: [`sse_event`](super::sse_event),
/// [`ndjson_line`](super::ndjson_line), or an event of a framework. The new stream does not fail, so the response is complete.
///
/// ```
/// use api_error::{ApiError, RequestContext, stream};
/// use bytes::Bytes;
/// use futures_util::{Stream, StreamExt, stream::iter};
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 503)]
/// struct ModelOverloaded;
///
/// fn answers() -> impl Stream<Item = Result<Bytes, ModelOverloaded>> {
///     iter([Ok("{\"answer\":\"yes\"}\n".into()), Err(ModelOverloaded), Ok("never sent".into())])
/// }
///
/// let request = RequestContext::new().with_request_id("req-1");
/// let lines = request.in_scope(|| stream::until_error(answers(), stream::ndjson_line));
/// # futures_util::future::FutureExt::now_or_never(async {
/// let lines: Vec<_> = lines.map(|Ok(line)| line).collect().await;
/// assert_eq!(lines, [
///     "{\"answer\":\"yes\"}\n",
///     concat!(r#"{"error":{"code":"MODEL_OVERLOADED","message":"Model overloaded","request_id":"req-1"}}"#, "\n"),
/// ]);
/// # }).unwrap();
/// ```
///
/// - The stream takes the [context](RequestContext::current) along in which this function is called, and enters it whenever it is
///   polled. Call it in the handler.
/// - The error is [reported](ErrorView::report) once. What production hides stays hidden.
/// - The envelope is the house style, or the one of the error's type. `Accept` chooses the media type of the stream, and no
///   [alternative](RequestContext::with_alternative) in it. [`with_envelope`](UntilError::with_envelope) chooses another one.
/// - The inner stream is dropped at its error, before the last item is sent.
pub fn until_error<S, T, E, F, U>(stream: S, last: F) -> UntilError<S, F>
where
    S: Stream<Item = Result<T, E>>,
    E: AsApiError,
    F: FnOnce(&ErrorView<'_>) -> U,
    U: Into<T>,
{
    UntilError { stream: Some(stream), last: Some(last), context: RequestContext::current(), envelope: None }
}

pin_project! {
    /// The stream of [`until_error`].
    #[must_use = "a stream does nothing unless it is polled"]
    pub struct UntilError<S, F> {
        #[pin]
        stream: Option<S>,
        last: Option<F>,
        context: RequestContext,
        envelope: Option<&'static Envelope>,
    }
}

impl<S, F> UntilError<S, F> {
    /// Chooses the envelope of the last item: for streams whose events have a form of their own.
    pub fn with_envelope(self, envelope: &'static Envelope) -> Self {
        Self { envelope: Some(envelope), ..self }
    }
}

impl<S, T, E, F, U> Stream for UntilError<S, F>
where
    S: Stream<Item = Result<T, E>>,
    E: AsApiError,
    F: FnOnce(&ErrorView<'_>) -> U,
    U: Into<T>,
{
    type Item = Result<T, Infallible>;

    fn poll_next(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut this = self.project();
        let Some(stream) = this.stream.as_mut().as_pin_mut() else { return Poll::Ready(None) };
        let item = ready!(this.context.in_scope(|| stream.poll_next(task)));
        if !matches!(item, Some(Ok(_))) {
            this.context.in_scope(|| this.stream.set(None));
        }
        Poll::Ready(match item {
            Some(Ok(item)) => Some(Ok(item)),
            Some(Err(error)) => {
                this.last.take().map(|last| Ok(render(&error, this.context, *this.envelope, last).into()))
            }
            None => None,
        })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let (at_least, at_most) = self.stream.as_ref().map_or((0, Some(0)), Stream::size_hint);
        (at_least.min(1), at_most)
    }
}

fn render<E: AsApiError, U>(
    error: &E,
    context: &RequestContext,
    envelope: Option<&'static Envelope>,
    last: impl FnOnce(&ErrorView<'_>) -> U,
) -> U {
    let context = context.clone().without_alternatives();
    context.in_scope(|| {
        let view = ErrorView::new(error);
        let view = match envelope {
            Some(envelope) => view.with_envelope(envelope),
            None => view,
        };
        let item = last(&view);
        // Behind the rendering, which knows what was left out.
        view.report();
        item
    })
}
