//! Nothing in a request makes the layer fail, or reaches the answer unescaped.

use std::convert::Infallible;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use api_error::Mode;
use api_error::tower::ApiErrorLayer;
use bytes::Bytes;
use fluent_uri::UriRef;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, StatusCode, Uri};
use http_body_util::{BodyExt, Full};
use proptest::prelude::*;
use serde_json::Value;
use tower::{Layer, ServiceExt, service_fn};

api_error::envelope! {
    static ALL: Envelope = {
        "code": code, "request_id": request_id, "trace_id": trace_id, "method": method, "path": path,
        "details": details,
    };

    /// Where markup would be taken for markup.
    #[content_type = "text/html"]
    static PAGE: Envelope = text "{code} {request_id} {trace_id} {method} {path}";
}

/// What is answered to a request, of a handler with that status and text.
fn answer(layer: &ApiErrorLayer, request: Request<()>, status: StatusCode, text: &[u8]) -> Response<Bytes> {
    let inner = service_fn(|_: Request<()>| {
        let mut response = Response::new(Full::new(Bytes::copy_from_slice(text)));
        *response.status_mut() = status;
        std::future::ready(Ok::<_, Infallible>(response))
    });
    let Ok(response) = now(layer.layer(inner).oneshot(request));
    response.map(|body| now(body.collect()).unwrap().to_bytes())
}

/// Nothing here waits.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it waits"),
    }
}

fn names() -> impl Strategy<Value = HeaderName> {
    const KNOWN: &[&str] = &["x-request-id", "traceparent", "accept", "accept-language", "cookie"];
    prop::sample::select(KNOWN).prop_map(HeaderName::from_static)
}

/// Random bytes, and bytes that look like something.
fn values() -> impl Strategy<Value = Vec<u8>> {
    let looks_like_something = "(00|cc)?-?[0-9a-f]{32}-[0-9a-f]{16}-01|(application/(problem\\+)?json|\\*/\\*)(;q=[01](\\.[0-9]{0,4})?)?(,.{0,20})?|<script>.{0,200}";
    prop_oneof![prop::collection::vec(any::<u8>(), 0..3000), looks_like_something.prop_map(String::into_bytes)]
}

fn headers() -> impl Strategy<Value = HeaderMap> {
    let lines = prop::collection::vec((names(), values()), 0..12);
    lines.prop_map(|lines| {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            if let Ok(value) = HeaderValue::from_bytes(&value) {
                headers.append(name, value);
            }
        }
        headers
    })
}

fn requests() -> impl Strategy<Value = Request<()>> {
    let method = "GET|HEAD|[!#$%&'*+.^_`|~0-9A-Za-z-]{1,40}";
    (method, "[ -~é]{0,300}", headers()).prop_map(|(method, path, headers)| {
        let mut request = Request::new(());
        *request.method_mut() = Method::from_bytes(method.as_bytes()).unwrap_or_default();
        *request.uri_mut() = Uri::try_from(format!("/{path}")).unwrap_or_default();
        *request.headers_mut() = headers;
        request
    })
}

fn layer(mode: Mode) -> ApiErrorLayer {
    let code = HeaderName::from_static("x-error-code");
    ApiErrorLayer::new().with_problem_json().with_code_header(code).with_mode(mode)
}

fn is_problem(headers: &HeaderMap) -> bool {
    headers[CONTENT_TYPE] == "application/problem+json"
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_error_is_answered_in_json_with_its_own_status(
        request in requests(),
        status in 400u16..600,
        text in prop::collection::vec(any::<u8>(), 0..6000),
        mode in prop::sample::select(vec![Mode::Production, Mode::Development]),
    ) {
        let (is_head, path) = (request.method() == Method::HEAD, request.uri().path().to_owned());
        let status = StatusCode::from_u16(status).unwrap();
        let answer = answer(&layer(mode).with_envelope(&ALL), request, status, &text);
        prop_assert_eq!(answer.status(), status);
        prop_assert!(answer.headers()["x-request-id"].as_bytes().iter().all(u8::is_ascii_graphic));
        if is_head {
            prop_assert!(answer.body().is_empty());
        } else {
            let body: Value = serde_json::from_slice(answer.body()).unwrap();
            let id = &answer.headers()["x-request-id"];
            prop_assert_eq!(body["request_id"].as_str().unwrap(), id);
            let instance = body.get("instance").map(|instance| UriRef::parse(instance.as_str().unwrap()).unwrap());
            prop_assert!(instance.is_none_or(|uri| uri.scheme().is_none() && uri.authority().is_none()));
            if !is_problem(answer.headers()) {
                prop_assert_eq!(body["path"].as_str().unwrap(), &path);
            }
            // The old text is cut, and what is no text in it takes three bytes each at most.
            prop_assert!(answer.body().len() < 6 * 4096 + path.len() * 6 + 2000);
        }
    }

    #[test]
    fn no_markup_of_a_request_is_markup_in_the_answer(request in requests()) {
        let answer = answer(&ApiErrorLayer::new().with_envelope(&PAGE), request, StatusCode::NOT_FOUND, b"");
        prop_assert!(!answer.body().iter().any(|byte| b"<>\"".contains(byte)), "{:?}", answer.body());
    }

    #[test]
    fn a_success_keeps_its_body(request in requests(), text in prop::collection::vec(any::<u8>(), 0..100)) {
        let answer = answer(&layer(Mode::Production), request, StatusCode::OK, &text);
        prop_assert_eq!(answer.body(), &text);
    }
}
