//! What no layer sees, as the documentation says: hyper answers it itself.

use api_error::tower::ApiErrorLayer;
use axum::Router;
use tests::loopback::serve;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Sends bytes as they are, and reads all that comes back.
async fn send(bytes: &str) -> String {
    let url = serve(Router::new().layer(ApiErrorLayer::new())).await;
    let mut stream = TcpStream::connect(url.trim_start_matches("http://")).await.unwrap();
    stream.write_all(bytes.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    // hyper may reset the connection behind its answer, since it has not read all.
    while let Ok(1..) = stream.read_buf(&mut answer).await {}
    String::from_utf8(answer).unwrap()
}

#[tokio::test]
async fn what_is_no_http_and_what_is_too_long_has_no_body() {
    let many = "a: b\r\n".repeat(200);
    for (request, status) in [
        ("no http\r\n\r\n".to_owned(), "400 Bad Request"),
        (format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(70_000)), "414 URI Too Long"),
        (format!("GET / HTTP/1.1\r\nhost: a\r\n{many}\r\n"), "431 Request Header Fields Too Large"),
    ] {
        let answer = send(&request).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}\r\n")), "{answer}");
        assert!(answer.contains("content-length: 0\r\n") && answer.ends_with("\r\n\r\n"), "{answer}");
        assert!(!answer.contains("x-request-id"), "{answer}");
    }
}
