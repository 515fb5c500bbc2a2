//! What a response carries. `poem::Error` asks an error of ours for its response, and drops the extensions of that.
//!
//! So they are kept on the thread, until the poll in which this happens comes back to the layer. Headers are not dropped: a number
//! in one of them shows which response they belong to, also behind what a handler puts around it.

use std::cell::Cell;
use std::future::poll_fn;
use std::pin::pin;

use ::poem::Response;
use http::Extensions;
use http::header::{HeaderName, HeaderValue};
use http::response::Parts;

thread_local! {
    /// Whether a layer is around what is polled.
    static IS_INSIDE: Cell<bool> = const { Cell::new(false) };
    static RENDERED_LAST: Cell<Option<(u64, Extensions)>> = const { Cell::new(None) };
    static NUMBER: Cell<u64> = const { Cell::new(0) };
}

/// The layer removes it.
static MARK: HeaderName = HeaderName::from_static("api-error-mark");

/// Remembers what the response of an error carries.
pub(super) fn keep(head: &mut Parts) {
    if IS_INSIDE.get() {
        let number = NUMBER.get().wrapping_add(1);
        NUMBER.set(number);
        RENDERED_LAST.set(Some((number, head.extensions.clone())));
        head.headers.insert(&MARK, HeaderValue::from(number));
    }
}

/// The response that the work gives, with what it carried.
pub(super) async fn restored(work: impl Future<Output = Response>) -> Response {
    let mut work = pin!(work);
    let mut response = poll_fn(|task| {
        RENDERED_LAST.take();
        let was_inside = IS_INSIDE.replace(true);
        let poll = work.as_mut().poll(task);
        IS_INSIDE.set(was_inside);
        poll
    })
    .await;
    let mark = response.headers_mut().remove(&MARK);
    if let Some((number, extensions)) = RENDERED_LAST.take()
        && mark.is_some_and(|mark| mark == HeaderValue::from(number))
    {
        response.extensions_mut().extend(extensions);
    }
    response
}
