//! A service, a client, and the id that leads from one to the log of the other.

use api_error::ApiError;
use api_error::tower::ApiErrorLayer;
use axum::Router;
use axum::routing::get;
use serde_json::Value;
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
        .layer(ApiErrorLayer::new())
        .layer(TraceLayer::new_for_http().on_failure(()))
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
