//! What a response carries. `poem::Error` asks an error of ours for its response, and drops the extensions of that.
//!
//! So they are kept on the thread, until the poll in which this happens comes back to the layer.

use std::cell::Cell;
use std::future::poll_fn;
use std::pin::pin;

use ::poem::Response;
use http::header::{CONTENT_TYPE, HeaderValue};
use http::response::Parts;
use http::{Extensions, StatusCode};

thread_local! {
    static RENDERED_LAST: Cell<Option<Marks>> = const { Cell::new(None) };
}

struct Marks {
    status: StatusCode,
    content_type: Option<HeaderValue>,
    extensions: Extensions,
}

/// Remembers what the response of an error carries.
pub(super) fn keep(head: &Parts) {
    if !head.extensions.is_empty() {
        let content_type = head.headers.get(CONTENT_TYPE).cloned();
        RENDERED_LAST.set(Some(Marks { status: head.status, content_type, extensions: head.extensions.clone() }));
    }
}

/// The response that the work gives, with what it carried.
pub(super) async fn restored(work: impl Future<Output = Response>) -> Response {
    let mut work = pin!(work);
    let mut response = poll_fn(|task| {
        RENDERED_LAST.take();
        work.as_mut().poll(task)
    })
    .await;
    if let Some(marks) = RENDERED_LAST.take().filter(|marks| marks.are_of(&response)) {
        response.extensions_mut().extend(marks.extensions);
    }
    response
}

impl Marks {
    /// A service may render an error, and answer with something else.
    fn are_of(&self, response: &Response) -> bool {
        self.status == response.status() && self.content_type.as_ref() == response.headers().get(CONTENT_TYPE)
    }
}
