//! Clients of APIs that other people wrote, of which there is nothing but the JSON of their errors: read, matched, retried.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use api_error::reqwest::ResponseExt;
use api_error::{ApiError, ReadError, RemoteError, RetryAdvice};
use http::{HeaderMap, Method, StatusCode};
use serde::{Deserialize, Serialize};
use tokio::net::TcpListener;

const PROXY: &str = "<html><head><title>502 Bad Gateway</title></head><body><hr>nginx</body></html>";

type Headers = &'static [(&'static str, &'static str)];

/// A service with these answers, one after the other, the last of them for ever.
async fn service(answers: &'static [(u16, Headers, &'static str)]) -> String {
    let calls: &AtomicUsize = Box::leak(Box::default());
    let app = axum::Router::new().fallback(move || async move {
        let (status, headers, body) = answers[calls.fetch_add(1, Ordering::Relaxed).min(answers.len() - 1)];
        let named = headers.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()));
        (StatusCode::from_u16(status).unwrap(), named.collect::<HeaderMap>(), body)
    });
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/", listener.local_addr().expect("an address"));
    tokio::spawn(async move { axum::serve(listener, app).await });
    url
}

async fn answered(status: u16, headers: Headers, body: &'static str) -> reqwest::Response {
    let url = service(Vec::leak(vec![(status, headers, body)])).await;
    reqwest::get(url).await.expect("a response")
}

/// GitHub has no codes: a status, and headers where one status is several errors.
mod github {
    use super::*;

    api_error::envelope! {
        #[header = "x-github-request-id: {request_id}"]
        static GITHUB: Envelope = {
            "message": message,
            "documentation_url"?: docs_url,
            "status"?: "{status}",
            ..details,
        };
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Rejected {
        resource: String,
        field: Option<String>,
        code: String,
    }

    #[derive(Debug, ApiError)]
    #[api(decode, status = 502)]
    enum GitHubError {
        NotFound,
        ValidationFailed {
            errors: Vec<Rejected>,
        },
        RateLimited {
            #[api(skip, retry_after)]
            wait: Duration,
        },
        #[api(other)]
        Unexpected(#[source] RemoteError),
    }

    fn code(remote: &RemoteError) -> Option<&str> {
        match remote.status().as_u16() {
            404 => Some("NOT_FOUND"),
            422 => Some("VALIDATION_FAILED"),
            403 | 429 if remote.headers().get("x-ratelimit-remaining")? == "0" => Some("RATE_LIMITED"),
            _ => None,
        }
    }

    fn wait(remote: &RemoteError) -> Option<Duration> {
        let reset = remote.headers().get("x-ratelimit-reset")?.to_str().ok()?.parse().ok()?;
        Some(Duration::from_secs(reset).saturating_sub(SystemTime::UNIX_EPOCH.elapsed().ok()?))
    }

    async fn read(status: u16, headers: Headers, body: &'static str) -> RemoteError {
        let response = answered(status, headers, body).await;
        response.or_remote_error(&GITHUB).await.expect_err("an error").or_code(code).or_retry_after(wait)
    }

    #[tokio::test]
    async fn a_status_is_a_variant() {
        let body = r#"{"message":"Not Found","documentation_url":"https://docs.github.com/rest","status":"404"}"#;
        let remote = read(404, &[("x-github-request-id", "C0FE:1")], body).await;
        assert_eq!((remote.docs_url(), remote.read_error()), (Some("https://docs.github.com/rest"), None));
        assert_eq!(remote.to_string(), "404 Not Found, NOT_FOUND: Not Found (request C0FE:1)");
        assert!(matches!(remote.into(), GitHubError::NotFound));
    }

    #[tokio::test]
    async fn a_list_is_of_a_type_of_ones_own() {
        let body = r#"{"message":"Validation Failed","errors":[{"resource":"Issue","field":"title","code":"missing_field"}],
            "documentation_url":"https://docs.github.com/rest/issues","status":"422"}"#;
        let GitHubError::ValidationFailed { errors } = read(422, &[], body).await.into() else { panic!() };
        let (resource, field) = ("Issue".to_owned(), Some("title".to_owned()));
        assert_eq!(errors, [Rejected { resource, field, code: "missing_field".to_owned() }]);
    }

    #[tokio::test]
    async fn the_wait_is_that_of_its_own_header() {
        let limits: Headers = &[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "1700000000")];
        let remote = read(403, limits, r#"{"message":"API rate limit exceeded for user ID 1."}"#).await;
        assert_eq!(remote.retry_of(GitHubError::RATE_LIMITED), RetryAdvice::IfIdempotent(Some(Duration::ZERO)));
        assert!(matches!(remote.into(), GitHubError::RateLimited { wait: Duration::ZERO }));

        let limits: Headers = &[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "1"), ("retry-after", "60")];
        let remote = read(429, limits, r#"{"message":"You have exceeded a secondary rate limit."}"#).await;
        assert_eq!(remote.retry(), RetryAdvice::After(Some(Duration::from_secs(60))));
    }

    #[tokio::test]
    async fn what_is_kept_apart_by_nothing_stays_as_it_came() {
        let other = read(403, &[], r#"{"message":"Resource not accessible by integration","status":"403"}"#).await;
        let GitHubError::Unexpected(remote) = other.into() else { panic!() };
        assert_eq!(remote.read_error(), Some(&ReadError::UnknownCode));
        assert_eq!(remote.message(), Some("Resource not accessible by integration"));

        let remote = read(404, &[("content-type", "text/html")], PROXY).await;
        assert_eq!((remote.code(), remote.status().as_u16()), (None, 404));
        assert!(matches!(remote.into(), GitHubError::Unexpected(_)));
    }
}

/// Stripe has codes in snake case, and errors that have a type alone.
mod stripe {
    use super::*;

    api_error::envelope! {
        #[header = "request-id: {request_id}"]
        static STRIPE: Envelope = {
            "error": { "type": category, "code"?: code, "message"?: message, "doc_url"?: docs_url, ..details },
        };
    }

    #[derive(Debug, PartialEq, ApiError)]
    #[api(decode, status = 402, rename_all = "snake_case")]
    enum PaymentError {
        CardDeclined {
            decline_code: Option<String>,
            charge: Option<String>,
            #[api(message)]
            reported: String,
        },
        ParameterMissing {
            param: String,
        },
        #[api(retryable)]
        LockTimeout,
        IdempotencyError,
    }

    async fn pay(status: u16, headers: Headers, body: &'static str) -> Result<PaymentError, RemoteError> {
        let response = answered(status, headers, body).await;
        let remote = response.or_remote_error(&STRIPE).await.expect_err("an error");
        remote.or_code(RemoteError::category).try_into()
    }

    #[tokio::test]
    async fn a_code_is_a_variant_with_its_members() {
        let body = r#"{"error":{"charge":"ch_1","code":"card_declined","decline_code":"insufficient_funds",
            "doc_url":"https://stripe.com/docs/error-codes/card-declined","message":"Your card has insufficient funds.",
            "request_log_url":"https://dashboard.stripe.com/test/logs/req_1","type":"card_error"}}"#;
        let declined = PaymentError::CardDeclined {
            decline_code: Some("insufficient_funds".to_owned()),
            charge: Some("ch_1".to_owned()),
            reported: "Your card has insufficient funds.".to_owned(),
        };
        assert_eq!(pay(402, &[], body).await.expect("a variant"), declined);

        let body = r#"{"error":{"code":"parameter_missing","message":"Missing required param: amount.","param":"amount","type":"invalid_request_error"}}"#;
        let missing = pay(400, &[], body).await.expect("a variant");
        assert_eq!(missing, PaymentError::ParameterMissing { param: "amount".to_owned() });
    }

    #[tokio::test]
    async fn without_a_code_it_is_the_type() {
        let body = r#"{"error":{"message":"Keys for idempotent requests can only be used with the same parameters.","type":"idempotency_error"}}"#;
        assert_eq!(pay(400, &[], body).await.expect("a variant"), PaymentError::IdempotencyError);
    }

    #[tokio::test]
    async fn a_code_of_tomorrow_is_kept() {
        let body = r#"{"error":{"code":"moon_closed","message":"The moon is closed.","type":"invalid_request_error"}}"#;
        let remote = pay(400, &[("request-id", "req_1")], body).await.expect_err("no variant");
        assert_eq!(remote.to_string(), "400 Bad Request, moon_closed: The moon is closed. (request req_1)");
        assert_eq!(remote.read_error(), Some(&ReadError::UnknownCode));
    }

    #[tokio::test]
    async fn what_the_reference_says_of_a_code_is_declared() {
        let body =
            r#"{"error":{"code":"lock_timeout","message":"This object is locked.","type":"invalid_request_error"}}"#;
        let response = answered(409, &[], body).await;
        let remote = response.or_remote_error(&STRIPE).await.expect_err("an error");
        assert_eq!(remote.retry(), RetryAdvice::Never);
        assert_eq!(remote.retry_of(PaymentError::LOCK_TIMEOUT), RetryAdvice::After(None));
    }
}

/// Google has the status as a number and the code as `status`; the wait is somewhere in a list.
mod google {
    use super::*;

    api_error::envelope! {
        static GOOGLE: Envelope = { "error": { "code": status, "message": message, "status": code, ..details } };
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(tag = "@type")]
    enum Info {
        #[serde(rename = "type.googleapis.com/google.rpc.RetryInfo", rename_all = "camelCase")]
        Retry { retry_delay: String },
        #[serde(rename = "type.googleapis.com/google.rpc.ErrorInfo")]
        Error { reason: String },
        #[serde(other)]
        Other,
    }

    #[derive(Debug, PartialEq, ApiError)]
    #[api(decode, status = 502)]
    enum GoogleError {
        ResourceExhausted { details: Vec<Info> },
    }

    const EXHAUSTED: &str = r#"{"error":{"code":429,"message":"Quota exceeded.","status":"RESOURCE_EXHAUSTED","details":[
        {"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"RATE_LIMIT_EXCEEDED","domain":"googleapis.com"},
        {"@type":"type.googleapis.com/google.rpc.Help","links":[]},
        {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"0.02s"}]}}"#;

    fn wait(remote: &RemoteError) -> Option<Duration> {
        let details: Vec<Info> = remote.detail("details")?.get().ok()?;
        details.iter().find_map(|info| match info {
            Info::Retry { retry_delay } => {
                Duration::try_from_secs_f64(retry_delay.strip_suffix('s')?.parse().ok()?).ok()
            }
            _ => None,
        })
    }

    async fn send(url: &str) -> Result<String, RemoteError> {
        let response = reqwest::get(url).await.expect("a response").or_remote_error(&GOOGLE).await;
        Ok(response.map_err(|remote| remote.or_retry_after(wait))?.text().await.expect("a body"))
    }

    #[tokio::test]
    async fn a_list_of_details_is_of_a_type_of_ones_own() {
        let remote = send(&service(&[(429, &[], EXHAUSTED)]).await).await.expect_err("an error");
        let details = vec![
            Info::Error { reason: "RATE_LIMIT_EXCEEDED".to_owned() },
            Info::Other,
            Info::Retry { retry_delay: "0.02s".to_owned() },
        ];
        assert_eq!(GoogleError::try_from(remote).expect("a variant"), GoogleError::ResourceExhausted { details });
    }

    #[tokio::test]
    async fn a_client_tries_again_after_the_wait_and_after_a_page_of_a_proxy() {
        let url = service(&[(429, &[], EXHAUSTED), (502, &[], PROXY), (200, &[], "done")]).await;
        let mut waits = Vec::new();
        let body = loop {
            match send(&url).await {
                Ok(body) => break body,
                Err(remote) => waits.push(remote.retry().wait(&Method::GET, Duration::from_millis(1)).expect("advice")),
            }
            tokio::time::sleep(*waits.last().expect("a wait")).await;
        };
        assert_eq!((&*body, waits), ("done", vec![Duration::from_millis(20), Duration::from_millis(1)]));
    }
}

/// The token endpoint of OAuth 2.0 (RFC 6749 §5.2, RFC 8628 §3.5): three members.
mod oauth {
    use super::*;

    api_error::envelope! {
        static OAUTH: Envelope = { "error": code, "error_description"?: message, "error_uri"?: docs_url };
    }

    #[derive(Debug, PartialEq, ApiError)]
    #[api(decode, status = 502, rename_all = "snake_case")]
    enum TokenError {
        InvalidGrant,
        InvalidClient,
        AuthorizationPending,
    }

    async fn token(status: u16, body: &'static str) -> Result<TokenError, RemoteError> {
        let response = answered(status, &[("cache-control", "no-store")], body).await;
        response.or_remote_error(&OAUTH).await.expect_err("an error").try_into()
    }

    #[tokio::test]
    async fn a_code_is_a_variant_whatever_its_status() {
        let expired = token(400, r#"{"error":"invalid_grant","error_description":"The code has expired."}"#).await;
        assert_eq!(expired.expect("a variant"), TokenError::InvalidGrant);
        assert_eq!(token(401, r#"{"error":"invalid_client"}"#).await.expect("a variant"), TokenError::InvalidClient);
        let pending = token(400, r#"{"error":"authorization_pending"}"#).await;
        assert_eq!(pending.expect("a variant"), TokenError::AuthorizationPending);
    }

    #[tokio::test]
    async fn another_form_is_reported() {
        let remote = token(500, r#"{"error":{"code":500,"message":"Internal"}}"#).await.expect_err("no variant");
        let what = ReadError::OtherForm { pointer: "/error".to_owned(), what: "is not a text".into() };
        assert_eq!(remote.read_error(), Some(&what));
    }
}
