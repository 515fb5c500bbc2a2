//! Panics of handlers.
//!
//! What the work shares with others is used on, as it is after a panic in another thread. Where panics abort (`panic = "abort"`) the
//! process ends.

use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;

use http::{Response, StatusCode};

use super::Exchange;
use crate::error::chain::text_of_panic;

/// What is left of work that panicked: the text of the panic.
#[derive(Debug)]
pub struct Panicked(String);

impl Panicked {
    /// The response in the place of that of the work: a 500, to be [finished](Exchange::finish).
    #[must_use]
    pub fn response(self) -> Response<String> {
        let mut response = Response::new(self.0);
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        response
    }
}

impl Exchange {
    /// Calls work in the context of the request. A panic is caught, unless
    /// [the layer lets it pass](super::ApiErrorLayer::without_catching_panics).
    ///
    /// # Errors
    ///
    /// The panic.
    pub fn call<T>(&self, work: impl FnOnce() -> T) -> Result<T, Panicked> {
        let work = || self.context().in_scope(work);
        if !self.catches_panics() {
            return Ok(work());
        }
        catch_unwind(AssertUnwindSafe(work)).map_err(|panic| Panicked(text_of_panic(&*panic).to_owned()))
    }

    /// The same for work that takes time: each poll of it is a call.
    ///
    /// # Errors
    ///
    /// The panic.
    pub async fn run<T>(&self, work: impl Future<Output = T>) -> Result<T, Panicked> {
        let mut work = pin!(work);
        poll_fn(|task| match self.call(|| work.as_mut().poll(task)) {
            Ok(poll) => poll.map(Ok),
            Err(panicked) => Poll::Ready(Err(panicked)),
        })
        .await
    }
}
