//! A panic of a handler.

use http::StatusCode;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Checks that the connection on which a handler panicked is kept, and answers the next request.
///
/// # Panics
///
/// If it is not.
pub async fn b03_check_connection(url: &str) {
    let mut connection = TcpStream::connect(url.trim_start_matches("http://")).await.unwrap();
    for (path, expected) in [("/panic", StatusCode::INTERNAL_SERVER_ERROR), ("/items/1", StatusCode::OK)] {
        let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nx-request-id: req-1\r\n\r\n");
        connection.write_all(request.as_bytes()).await.unwrap();
        let mut answer = vec![0; 4096];
        let length = connection.read(&mut answer).await.unwrap();
        answer.truncate(length);
        let status = format!("HTTP/1.1 {}", expected.as_str());
        assert!(String::from_utf8_lossy(&answer).starts_with(&status), "{path}: {}", String::from_utf8_lossy(&answer));
    }
}
