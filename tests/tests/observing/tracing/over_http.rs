//! A service, a client, and the id that leads from one to the log of the other.

use api_error::ApiError;
use api_error::tower::ApiErrorLayer;
use axum::http::StatusCode;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};
use tests::conformance::http::serve;
use tower_http::trace::TraceLayer;

use super::capture::Log;

#[derive(Debug, ApiError)]
enum Error {
    #[api(status = 500)]
    Store(#[source] std::io::Error),
    #[api(status = 404)]
    NoItem,
}

fn service() -> Router {
    Router::new()
        .route("/store", get(async || Err::<(), _>(Error::Store(std::io::Error::other("no space left")))))
        .route("/nothing", get(async || Err::<(), _>(Error::NoItem)))
        .route("/broken", get(async || (StatusCode::INTERNAL_SERVER_ERROR, "boom")))
        .route("/quoting", get(async || (StatusCode::UNPROCESSABLE_ENTITY, "invalid type: string \"hunter2\"")))
        .route("/panic", get(panics))
        .route("/json", get(async || (StatusCode::BAD_GATEWAY, Json(json!({"own": true})))))
        .layer(ApiErrorLayer::new())
        .layer(TraceLayer::new_for_http().on_failure(()))
}

async fn panics() -> &'static str {
    panic!("no chairs in stock: {}", "invalid type: string \"hunter2\", expected u32")
}

/// The service runs on the thread of the test, so its log is that of the test.
#[tokio::test]
async fn the_request_id_in_the_body_finds_the_one_line() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().json().with_writer(log.clone()).finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let address = serve(service()).await.unwrap();
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    for (path, code, level) in
        [("store", "STORE", "ERROR"), ("nothing", "NO_ITEM", "INFO"), ("no/such/route", "NOT_FOUND", "INFO")]
    {
        let url = format!("http://{address}/{path}");
        let request = client.get(url).header("x-request-id", format!("req-{path}"));
        let body: Value = serde_json::from_slice(&request.send().await.unwrap().bytes().await.unwrap()).unwrap();
        let id = body["error"]["request_id"].as_str().unwrap();
        let lines: Vec<_> = log.events().into_iter().filter(|event| event["fields"]["request_id"] == id).collect();
        assert_eq!(lines.len(), 1, "{}", log.text());
        assert_eq!((&lines[0]["level"], &lines[0]["fields"]["error.code"]), (&level.into(), &code.into()));
    }
    assert_eq!(log.events().len(), 3, "tower-http adds no line of its own: {}", log.text());
}

/// What is replaced is nowhere else, and what passes would be in no line.
#[tokio::test]
async fn b04_every_failure_of_the_server_is_in_one_line_with_its_text() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().json().with_writer(log.clone()).finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let address = serve(service().layer(ApiErrorLayer::new())).await.unwrap();
    for (path, status, code, display) in [
        ("broken", 500, "INTERNAL_SERVER_ERROR", "Internal server error: boom"),
        ("json", 502, "BAD_GATEWAY", "The server behind this one gave no valid answer"),
        ("panic", 500, "INTERNAL_SERVER_ERROR", "Internal server error: no "),
        ("quoting", 422, "UNPROCESSABLE_CONTENT", "The body of the request does not have the expected form"),
    ] {
        let response = reqwest::get(format!("http://{address}/{path}")).await.unwrap();
        let id = response.headers()["x-request-id"].to_str().unwrap().to_owned();
        let body = response.text().await.unwrap();
        assert!(!body.contains("boom") && !body.contains("stock") && !body.contains("hunter2"), "{body}");
        let lines: Vec<_> = log.events().into_iter().filter(|event| event["fields"]["request_id"] == *id).collect();
        let [line] = lines.as_slice() else { panic!("{path}: {}", log.text()) };
        let level = if status < 500 { "INFO" } else { "ERROR" };
        assert_eq!((&line["level"], &line["fields"]["error.code"]), (&level.into(), &code.into()));
        assert!(line["fields"]["error.display"].as_str().unwrap().starts_with(display), "{line}");
    }
    assert!(!log.text().contains("hunter2"), "what was rejected is in no line: {}", log.text());
}

/// Development shows the texts to the client. To logs they are what they are in production.
#[tokio::test]
async fn b04_no_rejected_value_of_a_failure_is_in_a_log_of_development() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().json().with_writer(log.clone()).finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let layer = ApiErrorLayer::new().with_mode(api_error::Mode::Development);
    let address = serve(Router::new().route("/panic", get(panics)).layer(layer)).await.unwrap();
    let response = reqwest::get(format!("http://{address}/panic")).await.unwrap();
    assert!(response.text().await.unwrap().contains("hunter2"));
    assert!(log.text().contains("no chairs in stock") && !log.text().contains("hunter2"), "{}", log.text());
}

/// The text of a deserializer of the service's own has no form by which the value is recognized.
#[derive(Debug)]
struct Pin;

impl<'de> serde::Deserialize<'de> for Pin {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let pin = String::deserialize(deserializer)?;
        Err(serde::de::Error::custom(format!("{pin} is no pin")))
    }
}

/// In development the response shows the text that is replaced. Logs hold no rejected value in any mode, without the switch.
#[tokio::test]
async fn b11_the_text_of_rejected_input_is_in_the_response_of_development_and_in_no_log() {
    for (switched, is_logged) in [(false, false), (true, true)] {
        let log = Log::default();
        let subscriber = tracing_subscriber::fmt().json().with_writer(log.clone()).finish();
        let _guard = tracing::subscriber::set_default(subscriber);
        let layer = ApiErrorLayer::new().with_mode(api_error::Mode::Development);
        let layer = if switched { layer.with_rejected_values_in_logs() } else { layer };
        let handler = axum::routing::post(async |_: axum::Json<Pin>| ());
        let address = serve(Router::new().route("/", handler).layer(layer)).await.unwrap();
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let request = client.post(format!("http://{address}/")).header("content-type", "application/json");
        let body = request.body(r#""hunter2""#).send().await.unwrap().text().await.unwrap();
        assert!(body.contains("hunter2 is no pin"), "{body}");
        assert_eq!(log.events().len(), 1);
        assert_eq!(log.text().contains("hunter2"), is_logged, "{}", log.text());
    }
}
