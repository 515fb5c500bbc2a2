//! What becomes of the answers of a service of Rocket, wherever they come from.

use std::io::Cursor;

use api_error::rocket::{ApiErrorLayer, HttpError};
use api_error::{ApiError, BoxApiError, Internal, Mode};
use reqwest::Method;
use rocket::data::Limits;
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome, Request};
use rocket::response::content::{RawHtml, RawJson};
use rocket::response::stream::ByteStream;
use rocket::response::{self, Responder, Response};
use rocket::{Build, Rocket, Route, catch, catchers, delete, get, options, post, routes};
use serde_json::{Value, json};
use tests::requests::{self, ShopError};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::rocket::server::{rocket, serve};
use tests::loopback::{get, json};

api_error::envelope! {
    #[content_type = "text/plain; charset=utf-8"]
    static TEXT: Envelope = text "{code} in {request_id}";
}

fn app(routes: Vec<Route>) -> Rocket<Build> {
    rocket(Limits::default()).mount("/", routes)
}

async fn send(method: &str, url: &str, headers: &[(&str, &str)]) -> reqwest::Response {
    let mut request = reqwest::Client::new().request(Method::from_bytes(method.as_bytes()).unwrap(), url);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.send().await.unwrap()
}

fn all<'a>(answer: &'a reqwest::Response, name: &str) -> Vec<&'a str> {
    answer.headers().get_all(name).iter().map(|value| value.to_str().unwrap()).collect()
}

#[get("/items/<id>")]
fn item(id: &str) -> Result<&'static str, ShopError> {
    requests::item(id)
}

#[tokio::test]
async fn head_has_the_length_of_get() {
    let layer = ApiErrorLayer::new().with_envelope(&TEXT).without_request_id_header();
    let url = serve(app(routes![item]).attach(layer)).await;
    for path in ["/items/7", "/items/1", "/nowhere"] {
        let id = [("x-request-id", "req-1")];
        let (head, get) = (send("HEAD", &format!("{url}{path}"), &id).await, get(&format!("{url}{path}"), &id).await);
        assert_eq!(head.status(), get.status());
        assert_eq!(
            (all(&head, "content-length"), all(&head, "content-type")),
            (all(&get, "content-length"), all(&get, "content-type"))
        );
        assert_eq!(head.bytes().await.unwrap(), "");
    }
}

#[tokio::test]
async fn a_request_that_rocket_cannot_read_is_answered_in_the_same_shape() {
    let url = serve(app(routes![item]).attach(requests::layer())).await;
    let answer = send("PROPFIND", &format!("{url}/items/7"), &[("x-request-id", "req-1")]).await;
    assert_eq!(answer.status(), 400);
    assert_eq!((all(&answer, "x-request-id"), all(&answer, "x-error-code")), (vec!["req-1"], vec!["BAD_REQUEST"]));
    assert_eq!(json(answer).await["request_id"], "req-1");
}

#[tokio::test]
async fn rockets_own_json_is_not_sent() {
    let url = serve(app(routes![item]).attach(requests::layer())).await;
    let answer = get(&format!("{url}/nowhere"), &[("accept", "application/json")]).await;
    assert_eq!(json(answer).await["error"]["code"], "NOT_FOUND");
}

#[tokio::test]
async fn an_envelope_of_text_is_not_taken_for_another_text() {
    let url = serve(app(routes![item]).attach(ApiErrorLayer::new().with_envelope(&TEXT))).await;
    let answer = get(&format!("{url}/items/7"), &[("x-request-id", "req-1")]).await;
    assert_eq!(answer.text().await.unwrap(), "ITEM_NOT_FOUND in req-1");
}

#[get("/<id>")]
fn boxed(id: &str) -> Result<&'static str, BoxApiError> {
    let id: u8 = id.parse().map_err(Internal)?;
    Ok(requests::item(&id.to_string())?)
}

#[get("/internal/<id>")]
fn internal(id: &str) -> Result<String, Internal> {
    Ok(id.parse::<u8>().map_err(Internal)?.to_string())
}

#[tokio::test]
async fn boxed_errors_and_internal_ones_are_responders() {
    let url = serve(app(routes![boxed, internal]).attach(requests::layer())).await;
    for (path, code) in [("7", "ITEM_NOT_FOUND"), ("x", "INTERNAL_ERROR"), ("internal/x", "INTERNAL_ERROR")] {
        let answer = get(&format!("{url}/{path}"), &[]).await;
        assert_eq!(all(&answer, "x-error-code"), [code]);
        assert_eq!(json(answer).await["error"]["code"], code);
    }
}

/// A responder of the service's own.
struct Refusal;

impl<'r> Responder<'r, 'static> for Refusal {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        let mut response = Response::build();
        response.status(Status::Unauthorized).sized_body(None, Cursor::new("No"));
        for value in ["Basic", "Bearer"] {
            response.raw_header_adjoin("WWW-Authenticate", value);
        }
        for value in ["a=1", "b=2"] {
            response.raw_header_adjoin("Set-Cookie", value);
        }
        response.raw_header("ETag", "\"1\"").raw_header("X-Shop", "Zürich").ok()
    }
}

#[get("/")]
fn refused() -> Refusal {
    Refusal
}

#[tokio::test]
async fn the_headers_of_a_replaced_answer_stay_but_for_those_of_its_body() {
    let url = serve(app(routes![refused]).attach(requests::layer())).await;
    let answer = get(&url, &[]).await;
    assert_eq!(all(&answer, "www-authenticate"), ["Basic", "Bearer"]);
    assert_eq!(all(&answer, "set-cookie"), ["a=1", "b=2"]);
    assert_eq!(all(&answer, "etag"), [""; 0]);
    assert_eq!(answer.headers()["x-shop"].as_bytes(), "Zürich".as_bytes());
    assert_eq!(all(&answer, "content-type"), ["application/json"]);
    assert_eq!(json(answer).await["error"]["code"], "UNAUTHORIZED");
}

#[catch(404)]
fn no_page() -> RawHtml<&'static str> {
    RawHtml("<b>nothing</b>")
}

#[catch(409)]
fn own_json() -> RawJson<&'static str> {
    RawJson(r#"{"own":"json"}"#)
}

#[catch(410)]
fn own_error() -> HttpError {
    HttpError::Conflict
}

#[get("/status/<status>")]
fn status(status: u16) -> Status {
    Status::new(status)
}

#[tokio::test]
async fn catchers_of_the_service_are_finished() {
    let app = app(routes![status]).register("/", catchers![no_page, own_json, own_error]);
    let url = serve(app.attach(requests::layer().with_mode(Mode::Development))).await;
    for (status, error) in [
        (404, json!({"code": "NOT_FOUND", "details": {"replaced": "<b>nothing</b>"}})),
        (409, Value::Null),
        (410, json!({"code": "CONFLICT"})),
        (418, json!({"code": "CLIENT_ERROR"})),
        (503, json!({"code": "CLOSED"})),
    ] {
        let answer = get(&format!("{url}/status/{status}"), &[("x-request-id", "req-1")]).await;
        assert_eq!(all(&answer, "x-request-id"), ["req-1"]);
        let body = json(answer).await;
        assert_eq!(
            (&body["error"]["code"], &body["error"]["details"]),
            (&error["code"], &error["details"]),
            "{status}"
        );
    }
}

#[catch(default)]
fn own_default(status: Status, _: &Request<'_>) -> RawJson<String> {
    RawJson(status.code.to_string())
}

#[tokio::test]
async fn a_default_catcher_of_the_service_stays() {
    let url = serve(app(routes![]).register("/", catchers![own_default]).attach(requests::layer())).await;
    assert_eq!(json(get(&url, &[]).await).await, json!(404));
}

#[post("/items/<_>")]
fn post_item() {}

#[delete("/<_..>")]
fn delete_file() {}

#[options("/<_..>")]
fn preflight() {}

#[tokio::test]
async fn a_wrong_method_is_answered_with_the_right_ones() {
    let url = serve(
        app(routes![item, preflight])
            .mount("/items", routes![item])
            .mount("/files", routes![delete_file])
            .mount("/", routes![post_item])
            .attach(requests::layer()),
    )
    .await;
    for (method, path, status, allow) in [
        ("PUT", "/items/7", 405, "GET,HEAD,POST,OPTIONS"),
        ("PUT", "/items/%37", 405, "GET,HEAD,POST,OPTIONS"),
        ("PUT", "/items/items/7", 405, "GET,HEAD,OPTIONS"),
        ("HEAD", "/files/c/d", 405, "DELETE,OPTIONS"),
        ("PUT", "/files", 405, "DELETE,OPTIONS"),
        ("GET", "/items/7/8", 404, ""),
        ("GET", "/items", 404, ""),
        ("GET", "/", 404, ""),
    ] {
        let answer = send(method, &format!("{url}{path}"), &[]).await;
        assert_eq!(
            (answer.status().as_u16(), all(&answer, "allow").concat()),
            (status, allow.to_owned()),
            "{method} {path}"
        );
    }
}

#[derive(Debug, ApiError)]
#[api(status = 403, message = "Members only")]
struct MembersOnly;

struct Member;

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Member {
    type Error = MembersOnly;

    async fn from_request(_: &'r Request<'_>) -> Outcome<Self, MembersOnly> {
        Outcome::Error((Status::Forbidden, MembersOnly))
    }
}

#[get("/refused")]
fn members(_member: Member) {}

#[get("/asked")]
fn asked(member: Result<Member, MembersOnly>) -> Result<(), MembersOnly> {
    member.map(|Member| ())
}

#[tokio::test]
async fn what_a_guard_refuses_has_the_shape_and_a_handler_can_have_its_error() {
    let url = serve(app(routes![members, asked]).attach(requests::layer())).await;
    for (path, code) in [("refused", "FORBIDDEN"), ("asked", "MEMBERS_ONLY")] {
        let answer = get(&format!("{url}/{path}"), &[]).await;
        assert_eq!(answer.status(), 403);
        assert_eq!(json(answer).await["error"]["code"], code);
    }
}

#[get("/")]
fn endless() -> ByteStream![&'static str] {
    ByteStream! {
        yield "first";
        std::future::pending::<()>().await;
    }
}

#[tokio::test]
async fn a_stream_passes_while_it_is_still_running() {
    let mut answer = get(&serve(app(routes![endless]).attach(requests::layer())).await, &[]).await;
    assert_eq!(answer.chunk().await.unwrap().unwrap(), "first");
}

#[tokio::test]
async fn what_is_no_http_is_answered_by_hyper() {
    let url = serve(app(routes![item]).attach(requests::layer())).await;
    let mut stream = TcpStream::connect(url.trim_start_matches("http://")).await.unwrap();
    stream.write_all(b"no http\r\n\r\n").await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 400 Bad Request\r\n") && answer.ends_with("\r\n\r\n"), "{answer}");
    assert!(!answer.contains("x-request-id"), "{answer}");
}
