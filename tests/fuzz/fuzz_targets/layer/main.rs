//! Whatever a stranger sends, and whatever the service inside answers: the layer answers an error in its envelope, with the
//! status and the headers that it had, without a panic.

#![no_main]

mod answer;
mod body;
mod inner;
mod promises;
mod request;
mod settings;
mod text;

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use arbitrary::Arbitrary;
use http::{Request, Response};
use libfuzzer_sys::fuzz_target;
use tower_layer::Layer;
use tower_service::Service;

use crate::answer::Answer;
use crate::inner::{Failed, Inner};
use crate::request::RequestParts;
use crate::settings::Settings;

#[derive(Arbitrary, Debug)]
struct Case<'a> {
    settings: Settings<'a>,
    /// Those of a layer around the layer.
    outer: Option<Settings<'a>>,
    request: RequestParts<'a>,
    inner: Inner<'a>,
}

fuzz_target!(|case: Case<'_>| {
    let request = case.request.request();
    let inner = case.settings.layer().layer(&case.inner);
    match &case.outer {
        None => promises::hold(&case.settings, &case.request, &case.inner, answer_of(inner, request)),
        Some(outer) => promises::hold_in_any_layer(&case.inner, answer_of(outer.layer().layer(inner), request)),
    }
});

/// Nothing here waits, except the body of an answer.
fn answer_of<S, B>(mut service: S, request: Request<()>) -> Result<Answer, Failed>
where
    S: Service<Request<()>, Response = Response<B>, Error = Failed>,
    B: http_body::Body<Data = bytes::Bytes, Error = Failed>,
{
    match pin!(service.call(request)).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(response) => response.map(Answer::read),
        Poll::Pending => panic!("it waits"),
    }
}
