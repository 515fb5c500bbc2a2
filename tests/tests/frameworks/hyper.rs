//! Plain hyper inside of the layer: the table of requests, and what the layer must not touch.

use std::convert::Infallible;
use std::error::Error;
use std::time::Duration;

use api_error::hyper::{ApiErrorLayer, InputError, Rejection};
use api_error::{BoxApiError, ErrorView, FieldError, Internal, Mode, RequestContext};
use bytes::Bytes;
use futures_util::future::join_all;
use futures_util::{StreamExt, stream};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full, LengthLimitError, Limited, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper::header::{ALLOW, CONTENT_TYPE, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use serde_json::json;
use tests::loopback::{get, json};
use tests::requests::{self, NewItem, Search, UPSTREAM};
use tokio::net::TcpListener;

type Answer = Response<UnsyncBoxBody<Bytes, Infallible>>;

/// Serves a handler inside of the layer, each connection on a task of its own.
async fn serve<F, E>(layer: ApiErrorLayer, handler: fn(Request<Incoming>) -> F) -> String
where
    F: Future<Output = Result<Answer, E>> + Send + 'static,
    E: Into<Box<dyn Error + Send + Sync>> + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((connection, _)) = listener.accept().await {
            let service = layer.service(service_fn(handler));
            tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(connection), service));
        }
    });
    url
}

fn answer(status: StatusCode, body: impl Into<Bytes>) -> Answer {
    let mut answer = Response::new(Full::new(body.into()).boxed_unsync());
    *answer.status_mut() = status;
    answer
}

/// The time is the service's own affair.
async fn guarded(request: Request<Incoming>) -> Result<Answer, Infallible> {
    let work = tokio::time::timeout(Duration::from_millis(50), shop(request));
    Ok(work.await.unwrap_or_else(|_| answer(StatusCode::REQUEST_TIMEOUT, "")))
}

async fn shop(request: Request<Incoming>) -> Answer {
    let method = if request.method() == Method::HEAD { Method::GET } else { request.method().clone() };
    let path = request.uri().path().to_owned();
    match (method, &*path) {
        (Method::POST, "/items") => new_item(request).await,
        (_, "/items") => {
            let mut answer = answer(StatusCode::METHOD_NOT_ALLOWED, "");
            answer.headers_mut().insert(ALLOW, HeaderValue::from_static("POST"));
            answer
        }
        (Method::GET, "/panic") => panic!("on purpose"),
        (Method::GET, "/request-id") => answer(StatusCode::OK, request.headers()["x-request-id"].as_bytes().to_vec()),
        (Method::GET, "/slow") => {
            tokio::time::sleep(Duration::from_secs(3600)).await;
            answer(StatusCode::OK, "")
        }
        (Method::GET, "/upstream") => {
            let mut answer = answer(StatusCode::BAD_GATEWAY, UPSTREAM.1);
            answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(UPSTREAM.0));
            answer
        }
        (Method::GET, "/wrapped") => {
            let mut wrapped = rendered(item("7"));
            *wrapped.status_mut() = StatusCode::CREATED;
            wrapped
        }
        (Method::GET, "/search") => {
            search(request.uri().query().unwrap_or_default()).unwrap_or_else(|rejection| rejected(&rejection))
        }
        (Method::GET, path) if path.starts_with("/shelves/") => {
            shelf(&path["/shelves/".len()..]).unwrap_or_else(|rejection| rejected(&rejection))
        }
        (Method::GET, path) => match (path.strip_prefix("/items/"), path.strip_prefix("/own/")) {
            (Some(id), _) => rendered(item(id)),
            (_, Some(name)) => own(name),
            _ => answer(StatusCode::NOT_FOUND, "nothing here"),
        },
        _ => answer(StatusCode::NOT_FOUND, "nothing here"),
    }
}

fn rendered(result: Result<Answer, requests::ShopError>) -> Answer {
    result.unwrap_or_else(|error| ErrorView::new(&error).response().map(full))
}

fn own(name: &str) -> Answer {
    let (status, headers, body) = requests::own_answer(name);
    let mut answer = answer(StatusCode::from_u16(status).unwrap(), body);
    for (name, value) in headers {
        answer.headers_mut().insert(*name, HeaderValue::from_static(value));
    }
    answer
}

fn full(body: Bytes) -> UnsyncBoxBody<Bytes, Infallible> {
    Full::new(body).boxed_unsync()
}

fn item(id: &str) -> Result<Answer, requests::ShopError> {
    Ok(answer(StatusCode::OK, requests::item(id)?))
}

async fn new_item(request: Request<Incoming>) -> Answer {
    let body = match Limited::new(request, requests::MAX_BODY).collect().await {
        Ok(body) => body.to_bytes(),
        Err(error) if error.is::<LengthLimitError>() => return answer(StatusCode::PAYLOAD_TOO_LARGE, ""),
        Err(_) => return answer(StatusCode::BAD_REQUEST, ""),
    };
    match serde_json::from_slice::<NewItem>(&body) {
        Ok(_) => answer(StatusCode::CREATED, ""),
        Err(error) => rejected(&Rejection::json(&error)),
    }
}

fn rejected(rejection: &Rejection) -> Answer {
    ErrorView::new(rejection).response().map(full)
}

fn shelf(segment: &str) -> Result<Answer, Rejection> {
    let wrong = || FieldError::new("", "Expected u32").with_code("invalid_type").with_param("expected", "u32");
    let number: u32 = segment.parse().map_err(|_| Rejection::new(InputError::InvalidPath, &wrong()))?;
    Ok(answer(StatusCode::OK, number.to_string()))
}

fn search(query: &str) -> Result<Answer, Rejection> {
    let search: Search =
        serde_urlencoded::from_str(query).map_err(|error| Rejection::new(InputError::InvalidQuery, &error))?;
    Ok(answer(StatusCode::OK, search.limit.to_string()))
}

#[tokio::test]
async fn the_table() {
    requests::check_all(&serve(requests::layer(), guarded).await).await;
}

#[tokio::test]
async fn boxed_errors_and_internal_ones_are_responses_too() {
    async fn fails(request: Request<Incoming>) -> Result<Answer, Infallible> {
        let boxed = || -> Result<Answer, BoxApiError> {
            let id: u8 = request.uri().path()[1..].parse().map_err(Internal)?;
            Ok(item(&id.to_string())?)
        };
        Ok(boxed().unwrap_or_else(|error| ErrorView::new(&error).response().map(full)))
    }
    let url = serve(requests::layer(), fails).await;
    for (path, status, code) in [("7", 404, "ITEM_NOT_FOUND"), ("x", 500, "INTERNAL_ERROR")] {
        let answer = get(&format!("{url}/{path}"), &[]).await;
        assert_eq!(answer.status(), status);
        assert_eq!(json(answer).await["error"]["code"], code);
    }
}

#[tokio::test]
async fn old_text_is_for_development() {
    for (mode, details) in [(Mode::Production, json!(null)), (Mode::Development, json!({"replaced": "nothing here"}))] {
        let url = serve(requests::layer().with_mode(mode), guarded).await;
        assert_eq!(json(get(&format!("{url}/nowhere"), &[]).await).await["error"]["details"], details);
    }
}

/// One piece, and then nothing for ever.
async fn endless(_: Request<Incoming>) -> Result<Answer, Infallible> {
    let first = stream::once(async { Ok(Frame::data(Bytes::from("first"))) });
    Ok(Response::new(StreamBody::new(first.chain(stream::pending())).boxed_unsync()))
}

#[tokio::test]
async fn a_stream_passes_while_it_is_still_running() {
    let mut answer = get(&serve(requests::layer(), endless).await, &[]).await;
    assert_eq!(answer.chunk().await.unwrap().unwrap(), "first");
}

/// One thread serves them all.
#[tokio::test]
async fn requests_at_the_same_time_do_not_see_each_other() {
    async fn id(_: Request<Incoming>) -> Result<Answer, Infallible> {
        let at_first = RequestContext::current().request_id().unwrap().to_owned();
        for _ in 0..20 {
            tokio::time::sleep(Duration::from_millis(1)).await;
            assert_eq!(RequestContext::current().request_id(), Some(&*at_first));
        }
        Ok(answer(StatusCode::OK, at_first))
    }
    let url = serve(ApiErrorLayer::new(), id).await;
    let ask = async |number: u32| {
        let id = format!("req-{number}");
        assert_eq!(get(&url, &[("x-request-id", &id)]).await.text().await.unwrap(), id);
    };
    join_all((0..50).map(ask)).await;
    assert_eq!(RequestContext::current().request_id(), None);
}

#[tokio::test]
async fn b06_the_id_is_the_same_inside() {
    requests::b06_check_request_id(&serve(requests::layer(), guarded).await).await;
}

#[tokio::test]
async fn b03_a_panic_does_not_end_the_connection() {
    requests::b03_check_connection(&serve(requests::layer(), guarded).await).await;
}

#[tokio::test]
async fn b03_a_panic_that_the_layer_lets_pass_gets_no_answer() {
    let url = serve(requests::layer().without_catching_panics(), guarded).await;
    reqwest::get(format!("{url}/panic")).await.unwrap_err();
}

#[tokio::test]
async fn an_error_of_the_service_gets_no_answer() {
    async fn fails(_: Request<Incoming>) -> Result<Answer, &'static str> {
        Err("on purpose")
    }
    let url = serve(requests::layer(), fails).await;
    reqwest::get(url).await.unwrap_err();
}
