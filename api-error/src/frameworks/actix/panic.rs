//! Panics as errors.

use std::any::Any;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;

use ::actix_web::{Error, error};

/// What the work gives, or its panic. What the work shares with others is used on, as it is after a panic in another thread.
pub(super) fn caught<T>(work: impl FnOnce() -> T) -> Result<T, Error> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| error::ErrorInternalServerError(text_of(&*panic)))
}

/// The same for work that takes time.
pub(super) async fn caught_in<T>(work: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    let mut work = pin!(work);
    poll_fn(|task| caught(|| work.as_mut().poll(task)).unwrap_or_else(|panic| Poll::Ready(Err(panic)))).await
}

fn text_of(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    text.unwrap_or("panicked").to_owned()
}
