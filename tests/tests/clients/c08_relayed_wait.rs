//! A relayed error keeps its wait, in the header and where the envelope shows it.

use std::time::Duration;

use api_error::envelope::{ERROR, Envelope, PROBLEM};
use api_error::reqwest::ResponseExt;
use api_error::tower::ApiErrorLayer;
use api_error::{ApiError, ErrorView, Relayed, RemoteError};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use http::{HeaderMap, HeaderValue};
use tests::loopback::{json, serve};

api_error::envelope! {
    static WAITS: Envelope = { "code": code, "retry_after"?: retry_after, "retry_after_ms"?: retry_after_ms };
}

/// The received error becomes a variant, or is passed on.
#[derive(Debug, ApiError)]
#[api(decode)]
enum GatewayError {
    #[api(other, transparent)]
    Relayed(Relayed),
}

fn received(envelope: &'static Envelope, header: Option<&'static str>, body: &'static str) -> RemoteError {
    let headers = header.map(|wait| (http::header::RETRY_AFTER, HeaderValue::from_static(wait)));
    envelope.read(StatusCode::SERVICE_UNAVAILABLE, &HeaderMap::from_iter(headers), body)
}

#[test]
fn c08_the_wait_of_the_header_and_of_the_body_is_kept() {
    let closed = r#"{"error":{"code":"CLOSED","message":"Closed"}}"#;
    for (remote, header, body) in [
        (received(&ERROR, Some("30"), closed), "30", r#"{"code":"CLOSED","retry_after":30,"retry_after_ms":30000}"#),
        (
            received(&WAITS, None, r#"{"code":"CLOSED","retry_after_ms":1500}"#),
            "2",
            r#"{"code":"CLOSED","retry_after":2,"retry_after_ms":1500}"#,
        ),
        (
            received(&WAITS, Some("7"), r#"{"code":"CLOSED","retry_after_ms":1500}"#),
            "7",
            r#"{"code":"CLOSED","retry_after":7,"retry_after_ms":7000}"#,
        ),
        (
            received(&WAITS, None, r#"{"code":"CLOSED","retry_after":1e20}"#),
            "2147483648",
            r#"{"code":"CLOSED","retry_after":2147483648,"retry_after_ms":2147483648000}"#,
        ),
    ] {
        let relayed = [GatewayError::from(remote.clone()), GatewayError::Relayed(remote.relayed())];
        for error in relayed {
            let response = ErrorView::new(&error).with_envelope(&WAITS).response();
            assert_eq!(response.status(), 503);
            assert_eq!(response.headers()["retry-after"], header);
            assert_eq!(response.body(), body);
        }
    }
}

#[test]
fn c08_the_wait_is_kept_where_the_body_cannot_be_read() {
    for body in ["<h1>Service Unavailable</h1>", "", r#"{"error":{"message":"without a code"}}"#] {
        let response = ErrorView::new(&received(&ERROR, Some("120"), body).relayed()).response();
        assert_eq!(
            (response.status(), &response.headers()["retry-after"]),
            (StatusCode::BAD_GATEWAY, &"120".parse().unwrap())
        );
    }
    let none = ErrorView::new(&received(&ERROR, None, "").relayed()).response();
    assert_eq!(none.headers().get("retry-after"), None);
}

async fn gateway(State(upstream): State<String>) -> Result<String, GatewayError> {
    let response = reqwest::get(&upstream).await.unwrap();
    Ok(response.or_remote_error(&PROBLEM).await?.text().await.unwrap())
}

#[tokio::test]
async fn c08_the_wait_is_kept_from_service_to_service() {
    #[derive(Debug, ApiError)]
    #[api(status = 503, envelope = PROBLEM)]
    struct Closed {
        #[api(skip, retry_after)]
        wait: Duration,
    }
    let closed = async || Err::<(), _>(Closed { wait: Duration::from_millis(29_001) });
    let upstream = serve(Router::new().route("/", get(closed)).layer(ApiErrorLayer::new())).await;
    let app = Router::new().route("/", get(gateway)).with_state(upstream);
    let url = serve(app.layer(ApiErrorLayer::new().with_envelope(&WAITS))).await;
    let response = reqwest::get(url).await.unwrap();
    assert_eq!((response.status().as_u16(), response.headers()["retry-after"].to_str().unwrap()), (503, "30"));
    assert_eq!(json(response).await["retry_after"], 30);
}
