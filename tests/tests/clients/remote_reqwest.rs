//! Responses over real HTTP, read with reqwest.

use api_error::envelope::ERROR;
use api_error::reqwest::ResponseExt;
use api_error::{ReadError, RemoteError};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// Answers one request with these bytes, and closes the connection.
async fn server(answer: Vec<u8>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("a client");
        let mut request = [0; 4096];
        let _ = stream.read(&mut request).await;
        // A client that has read enough closes before all is sent.
        let _ = stream.write_all(&answer).await;
        let _ = stream.shutdown().await;
    });
    format!("http://{address}/")
}

fn answer(status: &str, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\ncontent-length: {length}\r\n{headers}connection: close\r\n\r\n{body}").into_bytes()
}

async fn ask(answer: Vec<u8>) -> Result<reqwest::Response, RemoteError> {
    let url = server(answer).await;
    reqwest::get(url).await.expect("a response").or_remote_error(&ERROR).await
}

#[tokio::test]
async fn what_is_no_error_passes() {
    let response = ask(answer("201 Created", "", "made")).await.expect("no error");
    assert_eq!(response.text().await.expect("a body"), "made");
    assert_eq!(ask(answer("304 Not Modified", "", "")).await.expect("no error").status(), 304);
}

#[tokio::test]
async fn an_error_is_read() {
    let body = r#"{"error":{"code":"BUSY","message":"Busy","details":{"queue":3}}}"#;
    let sent = answer("429 Too Many Requests", "retry-after: 7\r\nx-request-id: req-1\r\n", body);
    let remote = ask(sent).await.expect_err("an error");
    assert_eq!((remote.status().as_u16(), remote.code(), remote.request_id()), (429, Some("BUSY"), Some("req-1")));
    assert_eq!(remote.retry_after().map(|wait| wait.as_secs()), Some(7));
    assert_eq!(remote.detail("queue").expect("a detail").get::<u8>().expect("a number"), 3);
    assert_eq!((remote.read_error(), &remote.body()[..]), (None, body.as_bytes()));
    assert_eq!(remote.to_string(), "429 Too Many Requests, BUSY: Busy (request req-1)");
}

#[tokio::test]
async fn a_page_of_a_proxy_keeps_its_status() {
    let remote = ask(answer("502 Bad Gateway", "", "<h1>Bad gateway</h1>")).await.expect_err("an error");
    assert_eq!(remote.status(), 502);
    assert!(matches!(remote.read_error(), Some(ReadError::NotJson(_))), "{remote:?}");
}

#[tokio::test]
async fn a_connection_that_breaks_in_the_middle_keeps_what_came() {
    let started =
        "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 500\r\nretry-after: 2\r\n\r\n{\"error\":{\"code\":\"DO";
    let remote = ask(started.into()).await.expect_err("an error");
    assert_eq!((remote.status().as_u16(), remote.code()), (503, None));
    assert!(matches!(remote.read_error(), Some(ReadError::Incomplete(_))), "{remote:?}");
    assert_eq!(&remote.body()[..], b"{\"error\":{\"code\":\"DO");
    assert_eq!(remote.retry_after().map(|wait| wait.as_secs()), Some(2));
}

#[tokio::test]
async fn a_body_without_end_is_not_awaited() {
    let body = format!(r#"{{"error":{{"code":"{}"}}}}"#, "A".repeat(8 << 20));
    let remote = ask(answer("500 Internal Server Error", "", &body)).await.expect_err("an error");
    assert_eq!(remote.read_error(), Some(&ReadError::TooLarge));
    assert!(remote.body().len() < 4 << 20, "{}", remote.body().len());
}

#[tokio::test]
async fn an_error_with_a_status_of_success_is_read_where_it_is_wanted() {
    let url = server(answer("200 OK", "", r#"{"error":{"code":"DEGRADED","message":"m"}}"#)).await;
    let remote = reqwest::get(url).await.expect("a response").into_remote_error(&ERROR).await;
    assert_eq!((remote.status().as_u16(), remote.code()), (200, Some("DEGRADED")));
}

/// A task can wait for it: the future is `Send`.
#[tokio::test]
async fn it_can_be_spawned() {
    let task = tokio::spawn(ask(answer("404 Not Found", "", "")));
    assert_eq!(task.await.expect("a result").expect_err("an error").status(), 404);
}
