//! Headers, as a client of a real service gets them.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use api_error::{ApiError, BoxApiError, ErrorView, RequestContext};
use axum::Router;
use axum::extract::{Path, Request};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use http::header::{HeaderMap, HeaderValue};
use tests::conformance::http::serve;

api_error::envelope! {
    #[header = "X-Request-Id: {request_id}"]
    #[header = "X-Trace-Id: {trace_id}"]
    #[header = "X-Error: {status} {code} {extra.team}"]
    #[header = "X-Detail: {details.shard}"]
    #[header = "X-Sent: {timestamp:unix}"]
    #[header = "Link: <https://docs.example.dev/{code}>; rel=\"help\""]
    #[header = "Link: <https://docs.example.dev/{number}>; rel=\"type\""]
    #[header = "Link: </>; rel=\"index\""]
    #[header = "Vary: Accept"]
    static HOUSE: Envelope = { "code": code };
}

#[derive(Debug, ApiError)]
#[api(envelope = HOUSE)]
enum Failure {
    #[api(
        status = 401,
        header = "WWW-Authenticate: Basic realm=\"shop\"",
        header = "WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"{message}\"",
        message = "The token {token} has ended"
    )]
    Unauthorized { token: u32 },
    #[api(status = 401)]
    Challenged {
        #[api(skip, header = "WWW-Authenticate")]
        first: Option<&'static str>,
        #[api(skip, header = "WWW-Authenticate")]
        second: Option<String>,
    },
    #[api(
        status = 429,
        number = 29,
        retryable,
        category = "Limits",
        title = "Too many",
        docs_url = "https://docs.example.dev/{number}",
        header = "X-RateLimit-Reset: {reset_at:unix}",
        header = "X-RateLimit-Started: {started}",
        header = "X-Facts: {code} {number} {status} {reason} {title} {message} {category} {retryable} {docs_url}",
        header = "X-Wait: {retry_after}; {retry_after_ms}",
        header = "X-Place: {method} {path}",
        header = "X-Request: {request_id}",
        header = "X-Trace: {trace_id}",
        header = "X-Locale: {locale}",
        header = "X-Time: {timestamp} {timestamp:unix}",
        header = "X-Team: {extra.team}",
        extra(team = "core")
    )]
    TooMany {
        started: SystemTime,
        #[api(skip)]
        reset_at: Option<SystemTime>,
        #[api(skip, retry_after)]
        wait: Option<Duration>,
    },
    /// Explicit headers are sent although the error is hidden; what is a detail only is not.
    #[api(status = 503, header = "X-Shard: {shard}", header = "X-Message: {message}", message = "Not now")]
    Hidden {
        shard: &'static str,
        #[api(header = "X-Node")]
        node: &'static str,
        host: &'static str,
    },
    #[api(status = 503, header = "Vary: Authorization", header = "X-Forged: {text}")]
    Forged {
        #[api(skip, header = "X-Forged-Field")]
        text: &'static str,
    },
    #[api(status = 410, header = "Link: </gone>; rel=\"own\"")]
    Gone,
}

/// 2026-01-01T00:00:00Z
fn new_year() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_767_225_600)
}

fn failure(name: &str) -> Failure {
    let too_many = |known: bool| Failure::TooMany {
        started: new_year(),
        reset_at: known.then(|| new_year() + Duration::from_secs(60)),
        wait: known.then(|| Duration::from_millis(1500)),
    };
    match name {
        "unauthorized" => Failure::Unauthorized { token: 7 },
        "two" => Failure::Challenged { first: Some("Basic realm=\"a\""), second: Some("Negotiate".to_owned()) },
        "one" => Failure::Challenged { first: None, second: Some("Negotiate".to_owned()) },
        "none" => Failure::Challenged { first: None, second: None },
        "known" => too_many(true),
        "unknown" => too_many(false),
        "hidden" => Failure::Hidden { shard: "eu-7", node: "n1", host: "db-7" },
        "forged" => Failure::Forged { text: "a\r\nX-Injected: b" },
        _ => Failure::Gone,
    }
}

async fn fail(Path(name): Path<String>) -> Result<&'static str, BoxApiError> {
    Err(failure(&name))?
}

async fn known(request: Request, next: Next) -> Response {
    let context = RequestContext::new()
        .with_request_id("req-1")
        .with_method("GET")
        .with_path("/known")
        .with_locale("de")
        .with_timestamp(new_year());
    context.scope(next.run(request)).await
}

/// The headers of an answer, in a context or in none.
async fn headers(name: &str, is_known: bool) -> HeaderMap {
    let service = Router::new().route("/{name}", get(fail));
    let service = if is_known { service.layer(from_fn(known)) } else { service };
    let address = serve(service).await.unwrap();
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    client.get(format!("http://{address}/{name}")).send().await.unwrap().headers().clone()
}

fn all<'a>(headers: &'a HeaderMap, name: &str) -> Vec<&'a str> {
    headers.get_all(name).iter().map(|value| value.to_str().unwrap()).collect()
}

#[tokio::test]
async fn two_challenges_are_two_headers() {
    let basic = "Basic realm=\"shop\"";
    let bearer = "Bearer error=\"invalid_token\", error_description=\"The token 7 has ended\"";
    assert_eq!(all(&headers("unauthorized", false).await, "www-authenticate"), [basic, bearer]);
}

#[tokio::test]
async fn a_field_that_is_not_there_sends_no_header() {
    assert_eq!(all(&headers("two", false).await, "www-authenticate"), ["Basic realm=\"a\"", "Negotiate"]);
    assert_eq!(all(&headers("one", false).await, "www-authenticate"), ["Negotiate"]);
    assert!(all(&headers("none", false).await, "www-authenticate").is_empty());
}

#[tokio::test]
async fn a_template_holds_any_slot() {
    let headers = headers("known", true).await;
    for (name, value) in [
        ("x-facts", "TOO_MANY 29 429 Too Many Requests Too many Too many Limits true https://docs.example.dev/29"),
        ("x-wait", "2; 1500"),
        ("retry-after", "2"),
        ("x-place", "GET /known"),
        ("x-request", "req-1"),
        ("x-locale", "de"),
        ("x-time", "2026-01-01T00:00:00Z 1767225600"),
        ("x-team", "core"),
    ] {
        assert_eq!(all(&headers, name), [value], "{name}");
    }
}

#[tokio::test]
async fn a_time_is_sent_as_a_date_or_in_seconds() {
    let headers = headers("known", false).await;
    assert_eq!(all(&headers, "x-ratelimit-reset"), ["1767225660"]);
    assert_eq!(all(&headers, "x-ratelimit-started"), ["Thu, 01 Jan 2026 00:00:00 GMT"]);
}

#[tokio::test]
async fn a_header_is_left_out_without_its_slot() {
    let headers = headers("unknown", false).await;
    for name in ["x-wait", "retry-after", "x-place", "x-request", "x-trace", "x-locale", "x-ratelimit-reset"] {
        assert!(all(&headers, name).is_empty(), "{name}");
    }
    assert!(!all(&headers, "x-time").is_empty());
}

#[tokio::test]
async fn what_is_declared_as_a_header_is_sent_in_any_case() {
    let headers = headers("hidden", false).await;
    assert_eq!((all(&headers, "x-shard"), all(&headers, "x-node")), (vec!["eu-7"], vec!["n1"]));
    assert_eq!(all(&headers, "x-message"), ["Not now"]);
    assert!(all(&headers, "x-detail").is_empty(), "a detail of a hidden error is no slot of the envelope");
}

#[tokio::test]
async fn a_value_cannot_end_its_line() {
    let headers = headers("forged", false).await;
    for name in ["x-forged", "x-forged-field", "x-injected"] {
        assert!(all(&headers, name).is_empty(), "{name}");
    }
}

#[tokio::test]
async fn an_envelope_has_headers_of_its_own() {
    let headers = headers("known", true).await;
    assert_eq!(all(&headers, "x-request-id"), ["req-1"]);
    assert!(all(&headers, "x-trace-id").is_empty());
    assert_eq!(all(&headers, "x-error"), ["429 TOO_MANY core"]);
    assert_eq!(all(&headers, "x-sent"), ["1767225600"]);
    assert_eq!(
        all(&headers, "link"),
        [
            "<https://docs.example.dev/TOO_MANY>; rel=\"help\"",
            "<https://docs.example.dev/29>; rel=\"type\"",
            "</>; rel=\"index\"",
        ]
    );
}

#[tokio::test]
async fn headers_of_the_error_replace_those_of_the_envelope() {
    assert_eq!(all(&headers("gone", false).await, "link"), ["</gone>; rel=\"own\""]);
    assert_eq!(all(&headers("forged", false).await, "vary"), ["Authorization"]);
    let without_number = headers("hidden", false).await;
    assert_eq!(all(&without_number, "link"), ["<https://docs.example.dev/HIDDEN>; rel=\"help\"", "</>; rel=\"index\""]);
}

/// RFC 9110 §5.6.4: between quotes a quote is escaped.
#[test]
fn a_value_cannot_end_its_quotes() {
    api_error::envelope! {
        #[header = "WWW-Authenticate: Bearer realm=\"shop\", error_description=\"{message}\""]
        static CHALLENGE: Envelope = { "code": code };
    }

    #[derive(Debug, ApiError)]
    #[api(status = 401, message = "{why}", header = "X-Why: why=\"{why}\"; plain={why}")]
    struct Refused {
        why: String,
    }

    let why = r#"x", realm="evil\"#.to_owned();
    let response = ErrorView::new(&Refused { why: why.clone() }).with_envelope(&CHALLENGE).response();
    let sent = response.headers();
    let challenge = r#"Bearer realm="shop", error_description="x\", realm=\"evil\\""#;
    assert_eq!(all(sent, "www-authenticate"), [challenge]);
    assert_eq!(all(sent, "x-why"), [r#"why="x\", realm=\"evil\\"; plain=x", realm="evil\"#]);

    let remote = CHALLENGE.read(response.status(), sent, response.body().clone());
    assert_eq!(remote.message(), Some(&*why), "and it is read as it was");
}

/// seanmonstar/reqwest#2352 is of this kind: a value that was marked came out unmarked.
#[test]
fn a_sensitive_value_stays_so_inside_of_a_template() {
    #[derive(Debug, ApiError)]
    #[api(status = 401, header = "Set-Cookie: session={cookie}; HttpOnly", header = "X-Plain: {user}")]
    struct Expired {
        #[api(skip)]
        cookie: HeaderValue,
        user: u8,
    }
    let mut cookie = HeaderValue::from_static("gone");
    cookie.set_sensitive(true);
    let headers = ErrorView::new(&Expired { cookie, user: 7 }).headers();
    assert_eq!(headers["set-cookie"], "session=gone; HttpOnly");
    assert!(headers["set-cookie"].is_sensitive() && !headers["x-plain"].is_sensitive());
}

/// Most variants have the headers of the type alone, however the derive shares them.
#[derive(Debug, ApiError)]
#[api(status = 404, header = "X-First: {code}", header = "X-Second: 2")]
enum Shared {
    UserGone,
    NoOrder,
    #[api(header = "X-Second: own", header = "X-Third: 3")]
    NoPage,
    NoRow {
        #[api(skip, header = "X-Row")]
        row: u32,
    },
    #[api(header = "X-Table: {table}", header = "X-Fourth: 4")]
    NoTable {
        table: String,
    },
}

#[test]
fn variants_that_share_the_headers_of_the_type_keep_their_own_and_the_order() {
    let sent = |error: &Shared| {
        let response = ErrorView::new(error).response();
        let headers = response.headers().iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()));
        headers.filter(|header| header.starts_with("x-")).collect::<Vec<_>>()
    };
    assert_eq!(sent(&Shared::UserGone), ["x-first: USER_GONE", "x-second: 2"]);
    assert_eq!(sent(&Shared::NoOrder), ["x-first: NO_ORDER", "x-second: 2"]);
    assert_eq!(sent(&Shared::NoPage), ["x-second: own", "x-third: 3", "x-first: NO_PAGE"]);
    assert_eq!(sent(&Shared::NoRow { row: 7 }), ["x-row: 7", "x-first: NO_ROW", "x-second: 2"]);
    let no_table = Shared::NoTable { table: "users".to_owned() };
    assert_eq!(sent(&no_table), ["x-table: users", "x-fourth: 4", "x-first: NO_TABLE", "x-second: 2"]);
    assert_eq!(Shared::NO_ORDER.headers().collect::<Vec<_>>(), ["x-first", "x-second"]);
    assert_eq!(Shared::NO_PAGE.headers().collect::<Vec<_>>(), ["x-second", "x-third", "x-first"]);
    assert_eq!(Shared::NO_ROW.headers().collect::<Vec<_>>(), ["x-first", "x-second", "x-row"]);
}
