//! The rejections of axum's other extractors: a code, and the status that axum has for them.

use api_error::{ApiError, BoxApiError};
use axum::body::Bytes;
use axum::extract::multipart::{Multipart, MultipartError, MultipartRejection};
use axum::extract::rejection::{
    BytesRejection, ExtensionRejection, MatchedPathRejection, NestedPathRejection, RawFormRejection,
    RawPathParamsRejection, StringRejection,
};
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::{DefaultBodyLimit, MatchedPath, NestedPath, RawForm, RawPathParams};
use axum::response::Response;
use axum::routing::{any, get, post};
use axum::{Extension, Router};
use reqwest::{Client, Method, RequestBuilder};
use serde_json::Value;
use tests::loopback::serve;
use tests::requests;

/// One variant for each is all.
#[derive(Debug, ApiError)]
enum ShopError {
    #[api(transparent)]
    Multipart(#[from] MultipartRejection),
    #[api(transparent)]
    Part(#[from] MultipartError),
    #[api(transparent)]
    WebSocket(#[from] WebSocketUpgradeRejection),
    #[api(transparent)]
    Bytes(#[from] BytesRejection),
    #[api(transparent)]
    Text(#[from] StringRejection),
    #[api(transparent)]
    Form(#[from] RawFormRejection),
    #[api(transparent)]
    Extension(#[from] ExtensionRejection),
}

async fn upload(multipart: Result<Multipart, MultipartRejection>) -> Result<String, ShopError> {
    let mut multipart = multipart?;
    let mut length = 0;
    while let Some(field) = multipart.next_field().await? {
        length += field.bytes().await?.len();
    }
    Ok(length.to_string())
}

async fn socket(upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>) -> Result<Response, ShopError> {
    Ok(upgrade?.on_upgrade(async |_| {}))
}

async fn text(text: Result<String, StringRejection>) -> Result<String, ShopError> {
    Ok(text?)
}

async fn bytes(bytes: Result<Bytes, BytesRejection>) -> Result<Bytes, ShopError> {
    Ok(bytes?)
}

async fn form(form: Result<RawForm, RawFormRejection>) -> Result<Bytes, ShopError> {
    Ok(form?.0)
}

async fn extension(pool: Result<Extension<u32>, ExtensionRejection>) -> Result<String, ShopError> {
    Ok(pool?.to_string())
}

/// The question mark alone is enough as well.
async fn matched(path: Result<MatchedPath, MatchedPathRejection>) -> Result<String, BoxApiError> {
    Ok(path?.as_str().to_owned())
}

async fn nested(path: Result<NestedPath, NestedPathRejection>) -> Result<String, BoxApiError> {
    Ok(path?.as_str().to_owned())
}

async fn parameters(parameters: Result<RawPathParams, RawPathParamsRejection>) -> Result<String, BoxApiError> {
    Ok(parameters?.iter().map(|(_, value)| value.to_owned()).collect())
}

async fn shop() -> String {
    let router = Router::new()
        .route("/upload", post(upload))
        .route("/socket", any(socket))
        .route("/text", post(text))
        .route("/bytes", post(bytes))
        .route("/form", post(form))
        .route("/extension", get(extension))
        .route("/nested", get(nested))
        .route("/parameters/{name}", get(parameters))
        .fallback(matched)
        .layer(DefaultBodyLimit::max(256));
    serve(router.layer(requests::layer())).await
}

const BOUNDARY: &str = "multipart/form-data; boundary=b";

fn part(content: &str) -> String {
    format!("--b\r\ncontent-disposition: form-data; name=\"a\"\r\n\r\n{content}\r\n--b--\r\n")
}

/// Sends it, and compares status and code; the headers are returned.
async fn check(request: RequestBuilder, status: u16, code: &str) -> reqwest::header::HeaderMap {
    let answer = request.send().await.unwrap();
    let (found, headers) = (answer.status().as_u16(), answer.headers().clone());
    let body: Value = tests::loopback::json(answer).await;
    assert_eq!((found, body["error"]["code"].as_str().unwrap()), (status, code), "{body}");
    assert_eq!(headers["x-error-code"], code);
    headers
}

#[tokio::test]
async fn b12_axum_multipart_keeps_its_statuses() {
    let url = format!("{}/upload", shop().await);
    let send = |media_type: &str, body: String| Client::new().post(&url).header("content-type", media_type).body(body);
    assert_eq!(send(BOUNDARY, part("abc")).send().await.unwrap().text().await.unwrap(), "3");
    check(send(BOUNDARY, part(&"x".repeat(1000))), 413, "BODY_TOO_LARGE").await;
    check(send(BOUNDARY, "--b\r\ncontent".to_owned()), 400, "UNREADABLE_BODY").await;
    check(send("multipart/form-data", part("abc")), 400, "UNREADABLE_BODY").await;
}

#[tokio::test]
async fn b12_axum_bodies_keep_their_statuses() {
    let url = shop().await;
    let send = |path: &str, body: Vec<u8>| Client::new().post(format!("{url}{path}")).body(body);
    for path in ["/text", "/bytes"] {
        check(send(path, vec![b'x'; 1000]), 413, "BODY_TOO_LARGE").await;
    }
    check(send("/text", vec![0xff]), 400, "UNREADABLE_BODY").await;
    let headers = check(send("/form", b"a=1".to_vec()), 415, "UNSUPPORTED_CONTENT_TYPE").await;
    assert_eq!(headers["accept"], "application/x-www-form-urlencoded");
}

#[tokio::test]
async fn b12_axum_errors_of_the_program_are_hidden() {
    let url = shop().await;
    check(Client::new().get(format!("{url}/extension")), 500, "EXTRACTOR_FAILED").await;
    check(Client::new().get(format!("{url}/nested")), 500, "ROUTE_MISMATCH").await;
    check(Client::new().get(format!("{url}/nowhere")), 500, "ROUTE_MISMATCH").await;
    check(Client::new().get(format!("{url}/parameters/%ff")), 400, "INVALID_PATH").await;
}

/// RFC 6455 §4.2 and RFC 9110 §15.5.6: what a client must learn of each.
#[tokio::test]
async fn b12_axum_handshakes_of_websockets_keep_their_statuses() {
    let url = format!("{}/socket", shop().await);
    let handshake = |version: &str| {
        Client::new()
            .get(&url)
            .header("connection", "upgrade")
            .header("upgrade", "websocket")
            .header("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ==")
            .header("sec-websocket-version", version)
    };
    assert_eq!(handshake("13").send().await.unwrap().status(), 101);
    let headers = check(handshake("12"), 400, "INVALID_HANDSHAKE").await;
    assert_eq!(headers["sec-websocket-version"], "13");
    let headers = check(Client::new().get(&url), 400, "INVALID_HANDSHAKE").await;
    assert!(!headers.contains_key("sec-websocket-version"));
    let headers = check(Client::new().request(Method::POST, &url), 405, "HANDSHAKE_METHOD").await;
    assert_eq!(headers["allow"], "GET");
}

/// A request of HTTP/1.0 cannot be upgraded (RFC 9110 §15.5.22: the response names the protocol).
#[tokio::test]
async fn b12_axum_a_connection_that_cannot_be_upgraded() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let url = shop().await;
    let mut connection = tokio::net::TcpStream::connect(url.trim_start_matches("http://")).await.unwrap();
    let head = "GET /socket HTTP/1.0\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n\
                sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    connection.write_all(head.as_bytes()).await.unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.0 426 ") && answer.contains("HANDSHAKE_WITHOUT_UPGRADE"), "{answer}");
    assert!(answer.contains("upgrade: websocket\r\n"), "{answer}");
}
