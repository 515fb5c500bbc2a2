//! Panics as errors.

use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;

use ::actix_web::{Error, error};

use crate::error::chain::text_of_panic;

/// What the work gives, or its panic. What the work shares with others is used on, as it is after a panic in another thread.
pub(super) fn caught<T>(work: impl FnOnce() -> T) -> Result<T, Error> {
    catch_unwind(AssertUnwindSafe(work))
        .map_err(|panic| error::ErrorInternalServerError(text_of_panic(&*panic).to_owned()))
}

/// The same for work that takes time.
pub(super) async fn caught_in<T>(work: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    let mut work = pin!(work);
    poll_fn(|task| caught(|| work.as_mut().poll(task)).unwrap_or_else(|panic| Poll::Ready(Err(panic)))).await
}
