//! Every slot of a header template.

use api_error::{ApiError, ErrorView, RequestContext};

#[derive(Debug, ApiError)]
#[api(status = 429, header = "X-Of-Type: {code}", header = "X-Replaced: type", extra(team = "core"))]
enum Limited {
    #[api(
        number = 7,
        title = "Limited",
        category = "Limits",
        docs_url = "https://example.dev/{code}",
        retryable,
        since = "1.2",
        header = "X-Facts: {code} {number} {status} {reason} {title} {category} {since} {retryable}",
        header = "X-Docs: <{docs_url}>",
        header = "X-Extra: {extra.team}",
        header = "X-Wait: {retry_after} {retry_after_ms}",
        header = "X-Fields: {limit}/{name}",
        header = "X-Time: {timestamp} {timestamp:unix}",
        header = "X-Request: {request_id}",
        header = "X-Trace: {trace_id}",
        header = "X-Place: {method} {path}",
        header = "X-Host: {host}",
        header = "X-Locale: {locale}",
        header = "X-Braces: {{}}",
        header = "X-Replaced: variant",
        header = "Link: </a>; rel=a",
        header = "Link: </b>; rel=b"
    )]
    TooMany {
        limit: u32,
        name: &'static str,
        #[api(retry_after, skip)]
        wait: std::time::Duration,
    },
}

#[test]
fn compiles_and_runs() {
    let error = Limited::TooMany { limit: 3, name: "a", wait: std::time::Duration::from_millis(1500) };
    let headers = ErrorView::new(&error).with_context(RequestContext::new()).headers();
    let get = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    assert_eq!(get("x-of-type"), Some("TOO_MANY"));
    assert_eq!(get("x-replaced"), Some("variant"));
    assert_eq!(get("x-facts"), Some("TOO_MANY 7 429 Too Many Requests Limited Limits 1.2 true"));
    assert_eq!(get("x-docs"), Some("<https://example.dev/TOO_MANY>"));
    assert_eq!(get("x-extra"), Some("core"));
    assert_eq!(get("x-fields"), Some("3/a"));
    assert_eq!(get("x-wait"), Some("2 1500"));
    assert!(get("x-time").is_some());
    assert_eq!(get("x-request"), None);
    assert_eq!(get("x-braces"), Some("{}"));
    assert_eq!(get("retry-after"), Some("2"));
    assert_eq!(headers.get_all("link").iter().count(), 2);
}
