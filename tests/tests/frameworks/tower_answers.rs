//! What becomes of the answers that the layer sees.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::time::Duration;

use ::tower::ServiceBuilder;
use ::tower::limit::GlobalConcurrencyLimitLayer;
use api_error::tower::ApiErrorLayer;
use api_error::{ApiError, Mode};
use axum::body::Body;
use axum::error_handling::HandleErrorLayer;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{AppendHeaders, IntoResponse};
use axum::routing::{get, post};
use axum::{Json, Router};
use bytes::Bytes;
use futures_util::{StreamExt, stream};
use serde_json::json;
use tests::loopback::{self, json, serve};
use tests::requests::{HOUSE, NewItem};

/// Serves one answer, and asks for it.
async fn answer<R>(layer: ApiErrorLayer, handler: fn() -> R, headers: &[(&str, &str)]) -> reqwest::Response
where
    R: IntoResponse + Send + 'static,
{
    let url = serve(Router::new().route("/", get(async move || handler())).layer(layer)).await;
    loopback::get(&url, headers).await
}

#[tokio::test]
async fn the_headers_of_a_replaced_answer_stay_but_for_those_of_its_body() {
    let handler = || {
        let headers = AppendHeaders([
            ("www-authenticate", "Basic"),
            ("www-authenticate", "Bearer"),
            ("retry-after", "7"),
            ("access-control-allow-origin", "*"),
            ("set-cookie", "a=1"),
            ("set-cookie", "b=2"),
            ("vary", "Origin"),
            ("cache-control", "max-age=5"),
            ("etag", "\"1\""),
            ("last-modified", "Mon, 01 Jan 2024 00:00:00 GMT"),
            ("content-language", "de"),
            ("content-disposition", "attachment"),
        ]);
        (StatusCode::UNAUTHORIZED, headers, "Nein")
    };
    let answer = answer(ApiErrorLayer::new().with_challenge(HeaderValue::from_static("Digest")), handler, &[]).await;
    let all =
        |name: &str| answer.headers().get_all(name).iter().map(|value| value.to_str().unwrap()).collect::<Vec<_>>();
    assert_eq!(all("www-authenticate"), ["Basic", "Bearer"]);
    assert_eq!(all("set-cookie"), ["a=1", "b=2"]);
    for (name, value) in
        [("retry-after", "7"), ("access-control-allow-origin", "*"), ("vary", "Origin"), ("cache-control", "max-age=5")]
    {
        assert_eq!(all(name), [value], "{name}");
    }
    assert_eq!(all("content-type"), ["application/json"]);
    for name in ["etag", "last-modified", "content-language", "content-disposition"] {
        assert_eq!(all(name), [""; 0], "{name}");
    }
    assert_eq!(json(answer).await["error"]["code"], "UNAUTHORIZED");
}

#[tokio::test]
async fn a_status_without_a_name_keeps_its_number() {
    api_error::envelope! { static STATUS: Envelope = { "status": status, "code": code }; }
    for (status, code) in [(418, "CLIENT_ERROR"), (499, "CLIENT_ERROR"), (599, "SERVER_ERROR")] {
        let handler = get(async move || StatusCode::from_u16(status).unwrap());
        let url = serve(Router::new().route("/", handler).layer(ApiErrorLayer::new().with_envelope(&STATUS))).await;
        let answer = loopback::get(&url, &[]).await;
        assert_eq!(answer.status(), status);
        assert_eq!(json(answer).await, json!({"status": status, "code": code}));
    }
}

#[tokio::test]
async fn a_service_has_codes_of_its_own() {
    #[derive(Debug, ApiError)]
    #[api(status = 404, code = "SHOP_NO_ROUTE", message = "There is no such page")]
    struct UnknownRoute;

    let answer = answer(ApiErrorLayer::new().with_error(UnknownRoute), || StatusCode::NOT_FOUND, &[]).await;
    let error = &json(answer).await["error"];
    assert_eq!((&error["code"], &error["message"]), (&json!("SHOP_NO_ROUTE"), &json!("There is no such page")));
}

#[tokio::test]
async fn what_is_no_error_is_not_touched() {
    for status in [StatusCode::OK, StatusCode::NOT_MODIFIED, StatusCode::SEE_OTHER] {
        let handler = get(async move || (status, [("etag", "\"1\""), ("location", "/")]));
        let url = serve(Router::new().route("/", handler).layer(ApiErrorLayer::new())).await;
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        let answer = client.get(&url).send().await.unwrap();
        assert_eq!((answer.status(), &answer.headers()["etag"]), (status, &HeaderValue::from_static("\"1\"")));
    }
}

/// One piece, and then nothing for ever.
fn endless() -> Body {
    let first = stream::once(async { Ok::<_, Infallible>(Bytes::from("first")) });
    Body::from_stream(first.chain(stream::pending()))
}

#[tokio::test]
async fn streams_pass_while_they_are_still_running() {
    for status in [StatusCode::OK, StatusCode::BAD_GATEWAY] {
        let handler = get(async move || (status, [("content-type", "application/json")], endless()));
        let url = serve(Router::new().route("/", handler).layer(ApiErrorLayer::new())).await;
        let mut answer = loopback::get(&url, &[]).await;
        assert_eq!(answer.chunk().await.unwrap().unwrap(), "first", "{status}");
    }
}

#[tokio::test]
async fn nobody_waits_for_a_body_that_is_replaced() {
    for mode in [Mode::Production, Mode::Development] {
        let handler = || (StatusCode::BAD_GATEWAY, endless());
        let waited =
            tokio::time::timeout(Duration::from_secs(5), answer(ApiErrorLayer::new().with_mode(mode), handler, &[]));
        assert_eq!(json(waited.await.unwrap()).await["error"]["code"], "BAD_GATEWAY");
    }
}

#[tokio::test]
async fn development_shows_the_old_text_and_production_does_not() {
    let app = |mode| {
        let layer = ApiErrorLayer::new().with_envelope(&HOUSE).with_mode(mode);
        Router::new().route("/", post(async |_: Json<NewItem>| ())).layer(layer)
    };
    let send = async |mode| {
        let url = serve(app(mode)).await;
        let request =
            reqwest::Client::new().post(url).header("content-type", "application/json").body(r#"{"name":"<b>"}"#);
        json(request.send().await.unwrap()).await
    };
    let shown = send(Mode::Development).await;
    let text = shown["error"]["details"]["replaced"].as_str().unwrap();
    assert!(text.contains("missing field `size`"), "{text}");
    assert_eq!(send(Mode::Production).await["error"].get("details"), None);
}

#[tokio::test]
async fn development_shows_no_more_than_4_kib() {
    let handler = || (StatusCode::BAD_REQUEST, "é".repeat(10_000));
    let answer = answer(ApiErrorLayer::new().with_mode(Mode::Development), handler, &[]).await;
    let body = json(answer).await;
    assert_eq!(body["error"]["details"]["replaced"], "é".repeat(2048));
}

#[tokio::test]
async fn problem_details_are_for_those_who_ask_for_them() {
    let layer = || ApiErrorLayer::new().with_envelope(&HOUSE).with_problem_json();
    for (accept, content_type) in [
        ("application/problem+json", "application/problem+json"),
        ("application/json;q=0.3, application/problem+json;q=0.7", "application/problem+json"),
        ("application/json, application/problem+json;q=0.7", "application/json"),
        ("*/*", "application/json"),
        ("application/problem+json;q=0", "application/json"),
        ("\"", "application/json"),
    ] {
        let answer = answer(layer(), || StatusCode::NOT_FOUND, &[("accept", accept)]).await;
        assert_eq!(answer.headers()["content-type"], content_type, "{accept}");
        assert_eq!(answer.headers()["vary"], "Accept");
        assert_eq!(answer.status(), 404);
    }
    let off = answer(ApiErrorLayer::new(), || StatusCode::NOT_FOUND, &[("accept", "application/problem+json")]).await;
    assert_eq!(off.headers()["content-type"], "application/json");
    assert!(!off.headers().contains_key("vary"));
}

/// AppMetrics/Health#11, vtex/faststore#3485: an error that is a success would be kept without being asked.
#[derive(Debug, api_error::ApiError)]
#[api(status = 200, allow_success)]
struct Degraded;

#[tokio::test]
async fn what_caches_may_keep_they_are_reported_not_to() {
    for status in [404, 405, 410, 414, 451, 501, 428, 429, 431, 511] {
        let handler = get(async move || StatusCode::from_u16(status).unwrap());
        let url = serve(Router::new().route("/", handler).layer(ApiErrorLayer::new())).await;
        assert_eq!(loopback::get(&url, &[]).await.headers()["cache-control"], "no-store", "{status}");
    }
    let degraded = answer(ApiErrorLayer::new(), || Degraded, &[]).await;
    assert_eq!(
        (degraded.status(), &degraded.headers()["cache-control"]),
        (StatusCode::OK, &"no-store".parse().unwrap())
    );
    assert!(!answer(ApiErrorLayer::new(), || "fine", &[]).await.headers().contains_key("cache-control"));
    let expires = || (StatusCode::GONE, [("expires", "Mon, 01 Jan 2024 00:00:00 GMT")]);
    assert!(!answer(ApiErrorLayer::new(), expires, &[]).await.headers().contains_key("cache-control"));
    let uncached = || StatusCode::BAD_REQUEST;
    assert!(!answer(ApiErrorLayer::new(), uncached, &[]).await.headers().contains_key("cache-control"));
}

#[tokio::test]
async fn the_code_is_no_header_unless_asked_for() {
    let without = answer(ApiErrorLayer::new(), || StatusCode::CONFLICT, &[]).await;
    assert!(!without.headers().contains_key("x-error-code"));
    let layer = ApiErrorLayer::new().with_code_header(HeaderName::from_static("x-error-code"));
    assert_eq!(answer(layer, || StatusCode::CONFLICT, &[]).await.headers()["x-error-code"], "CONFLICT");
}

#[tokio::test]
async fn the_code_in_the_header_is_that_of_the_body() {
    #[derive(Debug, ApiError)]
    #[api(status = 409, message = "No")]
    struct Refused {
        #[api(code)]
        why: &'static str,
    }
    let layer = ApiErrorLayer::new().with_code_header(HeaderName::from_static("x-error-code"));
    let answer = answer(layer, || Refused { why: "TOO_BUSY" }, &[]).await;
    assert_eq!(answer.headers()["x-error-code"], "TOO_BUSY");
    assert_eq!(json(answer).await["error"]["code"], "TOO_BUSY");
}

#[tokio::test]
async fn the_code_of_an_error_with_a_status_of_success_is_a_header_too() {
    #[derive(Debug, ApiError)]
    #[api(status = 200, allow_success)]
    struct Degraded;
    let code = HeaderName::from_static("x-error-code");
    let answer = answer(ApiErrorLayer::new().with_code_header(code), || Degraded, &[]).await;
    assert_eq!((answer.status().as_u16(), answer.headers()["x-error-code"].to_str().unwrap()), (200, "DEGRADED"));
}

#[tokio::test]
async fn shed_load_has_the_shape_too() {
    let busy = ServiceBuilder::new()
        .layer(ApiErrorLayer::new())
        .layer(HandleErrorLayer::new(async |_| (StatusCode::SERVICE_UNAVAILABLE, [("retry-after", "1")], "overloaded")))
        .load_shed()
        .layer(GlobalConcurrencyLimitLayer::new(1));
    let slow = get(async || tokio::time::sleep(Duration::from_millis(500)).await);
    let url = serve(Router::new().route("/", slow).layer(busy)).await;
    let answers = futures_util::future::join_all([loopback::get(&url, &[]), loopback::get(&url, &[])]).await;
    let shed = answers.into_iter().find(|answer| answer.status() != 200).unwrap();
    assert_eq!((shed.status().as_u16(), &shed.headers()["retry-after"]), (503, &HeaderValue::from_static("1")));
    assert_eq!(json(shed).await["error"]["code"], "SERVICE_UNAVAILABLE");
}

#[tokio::test]
async fn a_limit_of_tower_http_has_the_shape_too() {
    let limit = tower_http::limit::RequestBodyLimitLayer::new(10);
    let app = Router::new().route("/", post(async |_: String| ())).layer(limit).layer(ApiErrorLayer::new());
    let url = serve(app).await;
    let answer = reqwest::Client::new().post(url).body("x".repeat(100)).send().await.unwrap();
    assert_eq!(answer.status(), 413);
    assert_eq!(json(answer).await["error"]["code"], "CONTENT_TOO_LARGE");
}

#[tokio::test]
async fn grpc_is_left_alone() {
    let handler =
        || (StatusCode::UNSUPPORTED_MEDIA_TYPE, [("content-type", "application/grpc"), ("grpc-status", "12")], "");
    let layer = ApiErrorLayer::new().with_code_header(HeaderName::from_static("x-error-code"));
    let answer = answer(layer, handler, &[]).await;
    assert_eq!(answer.headers()["content-type"], "application/grpc");
    assert!(!answer.headers().contains_key("x-error-code"));
}

#[tokio::test]
async fn what_axum_cannot_serialize_and_what_nobody_accepts_have_the_same_shape() {
    fn map() -> axum::Json<BTreeMap<(u8, u8), u8>> {
        axum::Json(BTreeMap::from([((1, 2), 3)]))
    }
    let unwritable = answer(ApiErrorLayer::new(), map, &[]).await;
    assert_eq!(unwritable.status(), 500);
    assert_eq!(json(unwritable).await["error"]["code"], "INTERNAL_SERVER_ERROR");

    let text = [("accept", "text/plain")];
    let unacceptable = answer(ApiErrorLayer::new(), || StatusCode::NOT_ACCEPTABLE, &text).await;
    assert_eq!(unacceptable.status(), 406);
    assert_eq!(json(unacceptable).await["error"]["code"], "NOT_ACCEPTABLE");
}

#[tokio::test]
async fn b01_the_wait_in_the_body_is_that_of_the_header() {
    api_error::envelope! {
        static WAIT: Envelope = { "code": code, "retry_after"?: retry_after };
    }

    #[derive(Debug, ApiError)]
    #[api(status = 503)]
    struct Closed {
        #[api(skip, retry_after)]
        seconds: u32,
    }

    let layer = || ApiErrorLayer::new().with_envelope(&WAIT).with_error(Closed { seconds: 30 });
    let own = answer(layer(), || (StatusCode::SERVICE_UNAVAILABLE, [("retry-after", "3600")], "closed"), &[]).await;
    assert_eq!(own.headers()["retry-after"], "3600");
    assert_eq!(json(own).await, json!({"code": "CLOSED", "retry_after": 3600}));
    let declared = answer(layer(), || StatusCode::SERVICE_UNAVAILABLE, &[]).await;
    assert_eq!(declared.headers()["retry-after"], "30");
    assert_eq!(json(declared).await, json!({"code": "CLOSED", "retry_after": 30}));
}

#[tokio::test]
async fn the_headers_that_routers_and_layers_inside_set_are_on_every_error() {
    use tower_http::set_header::SetResponseHeaderLayer;
    let set = SetResponseHeaderLayer::if_not_present(
        axum::http::HeaderName::from_static("x-frame-options"),
        HeaderValue::from_static("DENY"),
    );
    let flat = Router::new().route("/items", get(async || "")).layer(set);
    let nested = Router::new().nest("/shop", flat.clone());
    for (app, path) in [(flat, "/items"), (nested, "/shop/items")] {
        let url = serve(app.layer(ApiErrorLayer::new())).await;
        let answer = reqwest::Client::new().patch(format!("{url}{path}")).send().await.unwrap();
        assert_eq!(answer.status(), 405);
        assert_eq!(
            (&answer.headers()["allow"], &answer.headers()["x-frame-options"]),
            (&"GET,HEAD".parse().unwrap(), &"DENY".parse().unwrap())
        );
        assert_eq!(json(answer).await["error"]["code"], "METHOD_NOT_ALLOWED");
    }
}

#[tokio::test]
async fn b02_an_error_of_the_service_is_all_that_it_declares() {
    api_error::envelope! {
        #[header = "x-shop: 1"]
        static OWN: Envelope = { "shop": code, "realm"?: details.realm };
    }

    #[derive(Debug, ApiError)]
    #[api(status = 401, envelope = OWN, header = "WWW-Authenticate: Bearer realm=\"{realm}\"")]
    struct NoToken {
        realm: &'static str,
    }

    let layer = ApiErrorLayer::new().with_error(NoToken { realm: "shop" });
    let answer = answer(layer, || StatusCode::UNAUTHORIZED, &[]).await;
    assert_eq!(answer.headers()["www-authenticate"], "Bearer realm=\"shop\"");
    assert_eq!(answer.headers()["x-shop"], "1");
    assert_eq!(json(answer).await, json!({"shop": "NO_TOKEN", "realm": "shop"}));
}

/// A service on a connection that cannot be upgraded: axum's answer to a handshake has no header `Upgrade`.
#[tokio::test]
async fn b10_a_refused_handshake_of_axum_names_what_to_upgrade_to() {
    use axum::extract::ws::WebSocketUpgrade;
    let handler = get(async |upgrade: WebSocketUpgrade| upgrade.on_upgrade(async |_| {}));
    let app = Router::new().route("/", handler).layer(ApiErrorLayer::new());
    let handshake = axum::http::Request::get("/")
        .header("connection", "upgrade")
        .header("upgrade", "websocket")
        .header("sec-websocket-version", "13")
        .header("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ==");
    let response = tower::ServiceExt::oneshot(app, handshake.body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(response.status(), 426);
    assert_eq!(
        (&response.headers()["upgrade"], &response.headers()["connection"]),
        (&"websocket".parse().unwrap(), &"upgrade".parse().unwrap())
    );
    let body = axum::body::to_bytes(response.into_body(), 1024).await.unwrap();
    assert!(body.starts_with(br#"{"error":{"code":"UPGRADE_REQUIRED","#), "{body:?}");
}
