//! What is known of a request: kept in its local cache, as soon as anybody asks.

use std::future::poll_fn;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::Poll;

use ::http::header::CONTENT_TYPE;
use ::http::response::Parts;
use ::rocket::http::Status;
use ::rocket::route::Outcome;
use ::rocket::{Request, Response};
use bytes::Bytes;

use super::parts;
use crate::inputs::Rejection;
use crate::service::{ApiErrorLayer, Exchange, RequestHead};

/// The layer, in Rocket's managed state.
pub(super) struct Attached(pub(super) ApiErrorLayer);

/// One request under the settings of the layer.
pub(super) struct InFlight {
    exchange: Exchange,
    /// The head of the error that was rendered last. A response of Rocket has no place to say that it is ours.
    rendered: Mutex<Option<Parts>>,
    /// The text of the handler's panic, until there is a response for it.
    panic: Mutex<Option<String>>,
    /// What a route rejected last. Rocket drops the errors of guards.
    rejected: Mutex<Option<Rejected>>,
}

/// Another route may fail in another way after this one.
struct Rejected {
    route: Option<String>,
    status: Status,
    rejection: Rejection,
}

impl InFlight {
    /// `None` where no layer is attached.
    pub(super) fn of<'r>(request: &'r Request<'_>) -> Option<&'r Self> {
        let begin = || {
            let Attached(layer) = request.rocket().state()?;
            Some(Self {
                exchange: layer.begin(request),
                rendered: Mutex::default(),
                panic: Mutex::default(),
                rejected: Mutex::default(),
            })
        };
        request.local_cache(begin).as_ref()
    }

    /// The header that the request gets.
    pub(super) fn missing_request_id(&self, request: &Request<'_>) -> Option<(String, String)> {
        let (name, id) = self.exchange.missing_request_id(request)?;
        Some((name.to_string(), id.to_str().ok()?.to_owned()))
    }

    /// Runs a handler in the context of the request. A panic is a failure, for which Rocket calls a catcher.
    pub(super) async fn run<'r>(&self, request: &Request<'_>, work: impl Future<Output = Outcome<'r>>) -> Outcome<'r> {
        match self.exchange(request).run(work).await {
            Ok(outcome) => outcome,
            Err(panicked) => {
                *locked(&self.panic) = Some(panicked.response().into_body());
                Outcome::Error(Status::InternalServerError)
            }
        }
    }

    /// Remembers what the route of the request rejected, with the status that Rocket has for it.
    pub(super) fn reject(&self, request: &Request<'_>, status: Status, rejection: Rejection) {
        let route = RequestHead::route(request).map(str::to_owned);
        *locked(&self.rejected) = Some(Rejected { route, status, rejection });
    }

    /// What the route of the request rejected with that status.
    pub(super) fn rejection(&self, request: &Request<'_>, status: Status) -> Option<Rejection> {
        let rejected = locked(&self.rejected).take()?;
        let is_last = rejected.status == status && rejected.route.as_deref() == RequestHead::route(request);
        is_last.then_some(rejected.rejection)
    }

    /// A finished response: a request that Rocket cannot read goes through a catcher, and through no fairing.
    pub(super) fn respond(
        &self,
        request: &Request<'_>,
        render: impl FnOnce() -> ::http::Response<Bytes>,
    ) -> Response<'static> {
        let exchange = self.exchange(request);
        let (mut head, body) = exchange.context().in_scope(render).into_parts();
        let body = exchange.finish(&mut head, || locked(&self.panic).take()).unwrap_or(body);
        *locked(&self.rendered) = Some(head.clone());
        parts::response(::http::Response::from_parts(head, body))
    }

    /// Finishes what a handler or a catcher answered.
    pub(super) async fn finish(&self, request: &Request<'_>, response: &mut Response<'_>) {
        let Some(mut head) = parts::head(response) else { return };
        self.recognize(&mut head);
        if response.status().code < 400 && head.extensions.is_empty() {
            self.identify(response);
        } else {
            self.finish_error(request, response, head).await;
        }
    }

    fn identify(&self, response: &mut Response<'_>) {
        if let Some((name, id)) = self.exchange.request_id_header()
            && let Ok(id) = id.to_str()
        {
            response.set_raw_header(name.as_str().to_owned(), id.to_owned());
        }
    }

    async fn finish_error(&self, request: &Request<'_>, response: &mut Response<'_>, mut head: Parts) {
        let old = head.headers.clone();
        let exchange = self.exchange(request);
        let body = poll_fn(|task| {
            Poll::Ready(exchange.finish(&mut head, || parts::text(&mut response.body_mut().take(), task)))
        });
        let body = body.await;
        response.set_status(Status::new(head.status.as_u16()));
        parts::change(response, &old, head.headers, body);
    }

    /// Puts the marks of a rendered error onto its response. A responder around it may have changed one of both.
    fn recognize(&self, head: &mut Parts) {
        if let Some(rendered) = locked(&self.rendered).take()
            && (rendered.status == head.status || rendered.headers.get(CONTENT_TYPE) == head.headers.get(CONTENT_TYPE))
        {
            head.extensions = rendered.extensions;
        }
    }

    pub(super) fn exchange(&self, request: &Request<'_>) -> Exchange {
        let exchange = self.exchange.clone();
        match RequestHead::route(request) {
            Some(route) => exchange.with_route(route),
            None => exchange,
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
