//! A real server, and a client for it.

use axum::Router;
use serde_json::Value;

/// Serves the application on a port of its own, and returns its URL.
///
/// # Panics
///
/// Where no port is free.
pub async fn serve(app: Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async { axum::serve(listener, app).await.unwrap() });
    url
}

/// Sends GET with some headers.
///
/// # Panics
///
/// Where no response comes.
pub async fn get(url: &str, headers: &[(&str, &str)]) -> reqwest::Response {
    let mut request = reqwest::Client::new().get(url);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.send().await.unwrap()
}

/// The body as JSON.
///
/// # Panics
///
/// If it is not JSON.
pub async fn json(response: reqwest::Response) -> Value {
    serde_json::from_slice(&response.bytes().await.unwrap()).unwrap()
}
