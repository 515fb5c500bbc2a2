//! What the layer finds out about a request, and hands to its errors.

use std::borrow::Cow;
use std::sync::Arc;

use api_error::language::{Arguments, Localizer};
use api_error::tower::{ApiErrorLayer, HttpError};
use api_error::{ErrorSpec, FieldError, Mode, RequestContext};
use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderName, Request, StatusCode};
use axum::routing::get;
use serde_json::{Value, json};
use tests::loopback::{self, json, serve};
use tests::requests;
use tower::ServiceExt;
use uuid::Uuid;

api_error::envelope! {
    static FACTS: Envelope = {
        "code": code, "request_id": request_id, "trace_id": trace_id, "method": method, "path": path,
        "host": host, "timestamp": timestamp,
    };

    static SHORT: Envelope = { "short": code, "id": request_id };
}

fn app(layer: ApiErrorLayer) -> Router {
    let item = get(async |Path(id): Path<String>| requests::item(&id));
    Router::new().route("/items/{id}", item).layer(layer)
}

async fn facts(headers: &[(&str, &str)]) -> Value {
    let url = serve(app(ApiErrorLayer::new().with_envelope(&FACTS))).await;
    json(loopback::get(&format!("{url}/items/7?secret=1"), headers).await).await
}

#[tokio::test]
async fn method_route_and_time_are_those_of_the_request() {
    let facts = facts(&[]).await;
    assert_eq!(facts["method"], "GET");
    assert_eq!(facts["path"], "/items/{id}", "the route, without what strangers wrote");
    assert!(facts["timestamp"].as_str().unwrap().starts_with("20"), "{facts}");
}

#[tokio::test]
async fn where_no_route_matched_the_path_is_shown() {
    let url = serve(app(ApiErrorLayer::new().with_envelope(&FACTS))).await;
    let facts = json(loopback::get(&format!("{url}/%22%3E?q=1"), &[]).await).await;
    assert_eq!((&facts["code"], &facts["path"]), (&json!("NOT_FOUND"), &json!("/%22%3E")));
}

#[tokio::test]
async fn a_trace_is_taken_from_traceparent() {
    let header = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    assert_eq!(facts(&[("traceparent", header)]).await["trace_id"], "0af7651916cd43dd8448eb211c80319c");
    assert_eq!(facts(&[("traceparent", "00-0-b7ad6b7169203331-01")]).await["trace_id"], Value::Null);
}

#[tokio::test]
async fn the_host_is_that_of_the_header() {
    let url = serve(app(ApiErrorLayer::new().with_envelope(&FACTS))).await;
    let own = json(loopback::get(&format!("{url}/items/7"), &[]).await).await;
    assert_eq!(own["host"], url.trim_start_matches("http://"));
    let sent = |host| [("host", host)];
    assert_eq!(facts(&sent("api.example.dev:8443")).await["host"], "api.example.dev:8443");
    let too_long = format!("{}.dev", "a".repeat(300));
    assert_eq!(facts(&sent(&too_long)).await["host"], Value::Null);
}

async fn host_of(request: Request<Body>) -> Value {
    let response = app(ApiErrorLayer::new().with_envelope(&FACTS)).oneshot(request).await.unwrap();
    let body = axum::body::to_bytes(response.into_body(), 1024).await.unwrap();
    serde_json::from_slice::<Value>(&body).unwrap()["host"].clone()
}

/// As in HTTP/2, where the URI has the host, and the header `Host` does not count (RFC 9113 §8.3.1).
#[tokio::test]
async fn the_host_of_the_uri_is_shown_without_what_may_be_a_password() {
    for (uri, host, shown) in [
        ("https://user:secret@api.example.dev/items/7", None, json!("api.example.dev")),
        ("https://api.example.dev:8443/items/7", Some("other.example"), json!("api.example.dev:8443")),
        ("https://[::1]:8080/items/7", None, json!("[::1]:8080")),
        ("/items/7", Some("[2001:db8::1]"), json!("[2001:db8::1]")),
        ("/items/7", Some(""), Value::Null),
        ("/items/7", None, Value::Null),
    ] {
        let request = host.into_iter().fold(Request::get(uri), |request, host| request.header("host", host));
        assert_eq!(host_of(request.body(Body::empty()).unwrap()).await, shown, "{uri} {host:?}");
    }
    let twice = Request::get("/items/7").header("host", "a.example").header("host", "b.example");
    assert_eq!(host_of(twice.body(Body::empty()).unwrap()).await, Value::Null);
}

#[tokio::test]
async fn a_sane_request_id_is_kept() {
    assert_eq!(facts(&[("x-request-id", "req-1")]).await["request_id"], "req-1");
}

#[tokio::test]
async fn another_is_replaced_and_the_new_one_is_in_body_and_header() {
    let url = serve(app(ApiErrorLayer::new().with_envelope(&FACTS))).await;
    let too_long = "x".repeat(129);
    for sent in [vec![], vec![("x-request-id", "two words")], vec![("x-request-id", &*too_long)]] {
        let answer = loopback::get(&format!("{url}/items/7"), &sent).await;
        let returned = answer.headers()["x-request-id"].to_str().unwrap().to_owned();
        assert_eq!(Uuid::parse_str(&returned).unwrap().get_version_num(), 7);
        assert_eq!(json(answer).await["request_id"], returned);
    }
}

#[tokio::test]
async fn a_success_carries_the_request_id_too() {
    let url = serve(app(ApiErrorLayer::new())).await;
    let answer = loopback::get(&format!("{url}/items/1"), &[("x-request-id", "req-1")]).await;
    assert_eq!((answer.status().as_u16(), &answer.headers()["x-request-id"]), (200, &"req-1".parse().unwrap()));
}

#[tokio::test]
async fn the_header_of_the_request_id_is_a_choice() {
    let layer = ApiErrorLayer::new().with_request_id_header(HeaderName::from_static("x-correlation-id"));
    let url = serve(app(layer)).await;
    let answer =
        loopback::get(&format!("{url}/items/7"), &[("x-correlation-id", "c-1"), ("x-request-id", "r-1")]).await;
    assert_eq!(answer.headers()["x-correlation-id"], "c-1");
    assert!(!answer.headers().contains_key("x-request-id"));
    assert_eq!(json(answer).await["error"]["request_id"], "c-1");
}

#[tokio::test]
async fn the_request_id_can_stay_out_of_the_headers() {
    let url = serve(app(ApiErrorLayer::new().without_request_id_header())).await;
    let answer = loopback::get(&format!("{url}/items/7"), &[("x-request-id", "r-1")]).await;
    assert!(!answer.headers().contains_key("x-request-id"));
    assert_eq!(json(answer).await["error"]["request_id"], "r-1");
}

#[tokio::test]
async fn handlers_see_the_context() {
    let seen = get(async || RequestContext::current().request_id().unwrap_or_default().to_owned());
    let url = serve(Router::new().route("/", seen).layer(ApiErrorLayer::new())).await;
    let answer = loopback::get(&url, &[("x-request-id", "req-1")]).await;
    assert_eq!(answer.text().await.unwrap(), "req-1");
}

#[tokio::test]
async fn a_layer_on_a_sub_router_wins_and_keeps_what_the_outer_one_found_out() {
    let inner = app(ApiErrorLayer::new().with_envelope(&SHORT));
    let outer = Router::new()
        .nest("/short", inner)
        .route("/broken", get(async || HttpError::Conflict))
        .layer(ApiErrorLayer::new().with_envelope(&FACTS));
    let url = serve(outer).await;
    for (path, expected) in [
        ("/short/items/7", json!({"short": "ITEM_NOT_FOUND"})),
        ("/broken", json!({"code": "CONFLICT"})),
        ("/nowhere", json!({"code": "NOT_FOUND"})),
    ] {
        let answer = loopback::get(&format!("{url}{path}"), &[]).await;
        let returned = answer.headers()["x-request-id"].to_str().unwrap().to_owned();
        assert_eq!(answer.headers().get_all("x-request-id").iter().count(), 1);
        let body = json(answer).await;
        for (key, value) in expected.as_object().unwrap() {
            assert_eq!(&body[key], value, "{path}");
        }
        let id = body.get("id").or(body.get("request_id")).unwrap();
        assert_eq!(id, &returned, "{path}");
    }
}

#[tokio::test]
async fn a_sub_router_can_be_for_developers() {
    let refusing = || Router::new().route("/", get(async || (StatusCode::CONFLICT, "the disk is on fire")));
    let development = refusing().layer(ApiErrorLayer::new().with_mode(Mode::Development));
    let inside = Router::new().route("/", get(async || HttpError::Conflict)).layer(ApiErrorLayer::new());
    let layer = ApiErrorLayer::new().with_envelope(&requests::HOUSE);
    let all = refusing().nest("/development", development).nest("/inside", inside).layer(layer);
    let url = serve(all).await;
    for (path, details) in
        [("/", Value::Null), ("/development", json!({"replaced": "the disk is on fire"})), ("/inside", Value::Null)]
    {
        let body = json(loopback::get(&format!("{url}{path}"), &[]).await).await;
        assert_eq!((&body["error"]["code"], &body["error"]["details"]), (&json!("CONFLICT"), &details), "{path}");
    }
}

#[tokio::test]
async fn a_service_adds_what_it_knows() {
    api_error::envelope! { static REGION: Envelope = { "region": extra.region }; }
    let layer =
        ApiErrorLayer::new().with_envelope(&REGION).with_context(|context| context.with_extra("region", "eu-1"));
    let url = serve(app(layer)).await;
    assert_eq!(json(loopback::get(&format!("{url}/nowhere"), &[]).await).await, json!({"region": "eu-1"}));
}

#[tokio::test]
async fn the_language_is_the_one_that_is_asked_for() {
    struct German;
    impl Localizer for German {
        fn locales(&self) -> &[&'static str] {
            &["de"]
        }
        fn message(&self, _: &str, spec: &'static ErrorSpec, _: &Arguments) -> Option<Cow<'static, str>> {
            (spec.code() == "NOT_FOUND").then_some(Cow::Borrowed("Hier ist nichts"))
        }
        fn field_message(&self, _: &str, _: &FieldError) -> Option<Cow<'static, str>> {
            None
        }
    }
    let layer = ApiErrorLayer::new().with_context(|context| context.with_localizer(Arc::new(German)));
    let url = format!("{}/nowhere", serve(app(layer)).await);
    for (wanted, message) in [("de", "Hier ist nichts"), ("fr", "There is nothing at this address")] {
        let answer = loopback::get(&url, &[("accept-language", wanted)]).await;
        assert_eq!(answer.headers()["vary"], "Accept-Language");
        assert_eq!(json(answer).await["error"]["message"], message);
    }
}

/// actix/actix-web#1531 is of this kind: a guard that is kept over an `.await` was there for the requests that began meanwhile.
#[tokio::test(flavor = "current_thread")]
async fn a_guard_of_another_task_is_not_taken_over() {
    let strange =
        RequestContext::new().with_request_id("of-another").with_mode(Mode::Development).with_extra("tenant", "acme");
    let _guard = strange.enter();
    let facts = facts(&[]).await;
    assert_ne!(facts["request_id"], "of-another");
    let fails = get(async || Err::<(), _>(api_error::Internal("hunter2")));
    let url = serve(Router::new().route("/", fails).layer(ApiErrorLayer::new())).await;
    let body = loopback::get(&url, &[]).await.text().await.unwrap();
    assert!(!body.contains("hunter2"), "{body}");
}
