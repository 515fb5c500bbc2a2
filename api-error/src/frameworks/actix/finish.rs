//! The end of a response.

use std::convert::Infallible;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use ::actix_web::body::{BodySize, BoxBody, MessageBody};
use ::actix_web::http::StatusCode;
use ::actix_web::{Error, HttpResponse, ResponseError};
use bytes::Bytes;
use http::header::CONTENT_LENGTH;
use http::response::Parts;

use super::head::{put_head, spec_of, take_head, to_header};
use crate::inputs::{Rejection, rejection_of_actix};
use crate::service::{Exchange, old_text};

pub(super) fn finish(exchange: &Exchange, response: HttpResponse) -> HttpResponse {
    let rejection = response.error().and_then(|error| rejection_in(error, response.status()));
    finish_of(exchange, response, rejection)
}

/// What an extractor rejected, unless the response has another status than its error: then it was made elsewhere.
fn rejection_in(error: &Error, status: StatusCode) -> Option<Rejection> {
    (error.as_response_error().status_code() == status).then(|| rejection_of_actix(error))?
}

fn finish_of(exchange: &Exchange, response: HttpResponse, rejection: Option<Rejection>) -> HttpResponse {
    let is_failure = response.status().is_client_error() || response.status().is_server_error();
    if is_failure || spec_of(&response).is_some() {
        finish_error(exchange, response, rejection)
    } else {
        with_request_id(exchange, response)
    }
}

/// All that a success gets. Its head is not converted for that.
fn with_request_id(exchange: &Exchange, mut response: HttpResponse) -> HttpResponse {
    let header = exchange.request_id_header().and_then(|(name, id)| to_header(name, &id));
    if let Some((name, id)) = header {
        response.headers_mut().insert(name, id);
    }
    response
}

fn finish_error(exchange: &Exchange, response: HttpResponse, rejection: Option<Rejection>) -> HttpResponse {
    let (mut response, body) = response.into_parts();
    let mut head = take_head(&mut response);
    if let Some(rejection) = rejection {
        head.extensions.insert(rejection);
    }
    let mut body = Some(body);
    let replaced = exchange.finish(&mut head, || text_of(body.take()?));
    let body = match (replaced, body) {
        (None, Some(body)) => body,
        (replaced, _) => rendered(&head, replaced.unwrap_or_default()),
    };
    put_head(&mut response, head);
    response.set_body(body)
}

fn text_of(mut body: BoxBody) -> Option<String> {
    let mut nobody_waits = Context::from_waker(Waker::noop());
    old_text(&mut nobody_waits, |task| body.as_pin_mut().poll_next(task).map(|piece| piece?.ok()))
}

fn rendered(head: &Parts, body: Bytes) -> BoxBody {
    let length = head.headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    length.map_or_else(|| BoxBody::new(body), |length| BoxBody::new(OfHead { length }))
}

/// The body of an answer to HEAD: actix-http writes the length that the body says, and not that of the header.
struct OfHead {
    length: u64,
}

impl MessageBody for OfHead {
    type Error = Infallible;

    fn size(&self) -> BodySize {
        BodySize::Sized(self.length)
    }

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Bytes, Infallible>>> {
        Poll::Ready(None)
    }
}

/// An error that came instead of a response, until the server asks for its response.
pub(super) struct Failed {
    pub(super) exchange: Exchange,
    pub(super) error: Error,
}

impl ResponseError for Failed {
    fn status_code(&self) -> StatusCode {
        self.error.as_response_error().status_code()
    }

    fn error_response(&self) -> HttpResponse {
        let response = self.exchange.context().in_scope(|| self.error.error_response());
        let rejection = rejection_in(&self.error, response.status());
        finish_of(&self.exchange, response, rejection)
    }
}

impl fmt::Debug for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.error, f)
    }
}
