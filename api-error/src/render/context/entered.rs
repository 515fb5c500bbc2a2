//! Which context the work of a thread is done in.

use std::cell::RefCell;
use std::marker::PhantomData;
use std::pin::pin;
use std::task::Poll;

use super::RequestContext;

thread_local! {
    /// The contexts that are entered on this thread, the last one on top.
    static ENTERED: RefCell<Vec<Entry>> = const { RefCell::new(Vec::new()) };
}

/// A context that is entered.
struct Entry {
    /// Guards may be dropped in any order, so each knows its entry by a number.
    number: u64,
    /// It is left before any other work of the thread begins. A guard may be kept over an `.await`, and other requests begin meanwhile.
    #[cfg_attr(not(feature = "service"), expect(dead_code, reason = "layers ask for it"))]
    is_around_work: bool,
    context: RequestContext,
}

impl RequestContext {
    /// The context that was entered last on this thread, else the default; in [the trace](crate::guide::observing#traces) of here.
    #[must_use]
    pub fn current() -> Self {
        Self::entered(<[Entry]>::last).in_current_trace()
    }

    /// The context of the work that a layer is part of: not one that a guard left behind for the next work of this thread.
    #[cfg(feature = "service")]
    pub(crate) fn around() -> Self {
        Self::entered(|entered| entered.iter().rfind(|entry| entry.is_around_work)).in_current_trace()
    }

    #[inline]
    fn entered(find: impl Fn(&[Entry]) -> Option<&Entry>) -> Self {
        let find = |entered: &RefCell<Vec<Entry>>| find(&entered.borrow()).map(|entry| entry.context.clone());
        ENTERED.try_with(find).ok().flatten().unwrap_or_default()
    }

    /// Enters the context until the guard is dropped. In asynchronous code use [`scope`](Self::scope) instead: over an `.await` the
    /// guard would be there for other tasks of the thread too. A layer that begins meanwhile takes nothing from it.
    pub fn enter(&self) -> Entered {
        self.push(false)
    }

    #[inline]
    fn push(&self, is_around_work: bool) -> Entered {
        let push = |entered: &RefCell<Vec<Entry>>| {
            let mut entered = entered.borrow_mut();
            // Larger than that of any below it.
            let number = entered.last().map_or(1, |last| last.number + 1);
            entered.push(Entry { number, is_around_work, context: self.clone() });
            number
        };
        Entered { number: ENTERED.try_with(push).unwrap_or_default(), not_send: PhantomData }
    }

    /// Calls `work` inside of the context.
    pub fn in_scope<T>(&self, work: impl FnOnce() -> T) -> T {
        let _entered = self.push(true);
        work()
    }

    /// The same future, with the context entered around every poll.
    ///
    /// ```
    /// # use api_error::RequestContext;
    /// # async fn work() {}
    /// # async fn spawn(_: impl Future<Output = ()>) {}
    /// # async fn example() {
    /// spawn(RequestContext::current().scope(work())).await;
    /// # }
    /// ```
    pub async fn scope<F: Future>(self, future: F) -> F::Output {
        let mut future = pin!(future);
        std::future::poll_fn(|task| -> Poll<F::Output> { self.in_scope(|| future.as_mut().poll(task)) }).await
    }
}

/// A context is entered as long as this lives.
#[must_use = "the context is left as soon as the guard is dropped"]
#[derive(Debug)]
pub struct Entered {
    number: u64,
    /// The context belongs to the thread that entered it.
    not_send: PhantomData<*const ()>,
}

impl Drop for Entered {
    fn drop(&mut self) {
        let leave = |entered: &RefCell<Vec<Entry>>| {
            let mut entered = entered.borrow_mut();
            // Mostly it is the one on top.
            if entered.last().is_some_and(|last| last.number == self.number) {
                return entered.pop();
            }
            let at = entered.iter().rposition(|entry| entry.number == self.number);
            at.map(|at| entered.remove(at))
        };
        // Where the thread is ending, there is nothing left to leave. What was left is dropped when nobody borrows the others.
        let _left = ENTERED.try_with(leave);
    }
}
