//! What no service of ours sends.

use api_error::envelope::ERROR;
use api_error::{ErrorView, ReadError, RemoteError};
use http::{HeaderMap, StatusCode};

use super::{details, error, headers, read};

const BODY: &str = r#"{"error":{"code":"A","message":"ä \u00e4 \ud83d\ude00","details":{"a":[1,{"b":null}]},"field_errors":[{"field":"x","message":"y"}]}}"#;

fn is_bare(remote: &RemoteError) -> bool {
    remote.code().is_none() && remote.message().is_none() && remote.details().next().is_none()
}

#[test]
fn what_is_cut_at_any_byte_keeps_what_came() {
    assert_eq!(read(&ERROR, BODY).read_error(), None);
    for end in 0..BODY.len() {
        let cut = &BODY.as_bytes()[..end];
        let remote = ERROR.read(StatusCode::CONFLICT, &headers([("x-request-id", "r")]), cut.to_vec());
        assert!(matches!(remote.read_error(), Some(ReadError::NotJson(_))), "{end}: {remote:?}");
        assert!(is_bare(&remote), "{end}");
        assert_eq!((remote.status(), remote.request_id(), &remote.body()[..]), (StatusCode::CONFLICT, Some("r"), cut));
    }
}

#[test]
fn a_page_of_a_proxy_is_not_json() {
    for page in ["<html><h1>502 Bad Gateway</h1></html>", "upstream connect error", "", "{\"error\":{}} trailing"] {
        let remote = read(&ERROR, page);
        assert!(error(&remote).starts_with("the body is not JSON"), "{page}");
        assert!(is_bare(&remote));
    }
}

#[test]
fn a_body_that_is_too_large_is_kept_and_not_read() {
    let body = format!(r#"{{"error":{{"code":"A","message":"{}"}}}}"#, "x".repeat(1 << 20));
    let remote = read(&ERROR, &body);
    assert_eq!((remote.read_error(), remote.body().len()), (Some(&ReadError::TooLarge), body.len()));
    let most = format!(r#"{{"error":{{"code":"A","message":"{}"}}}}"#, "x".repeat(1_000_000));
    assert_eq!(read(&ERROR, &most).code(), Some("A"));
}

#[test]
fn depth_is_no_danger() {
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(100_000), close.repeat(100_000));
    for deep in [deep("[", "]"), deep("{\"error\":", "}"), deep("{\"a\":[", "]}")] {
        assert!(is_bare(&read(&ERROR, &deep)));
        let unknown = read(&ERROR, &format!(r#"{{"x":{deep},"error":{{"code":"A","message":"m","details":{deep}}}}}"#));
        assert!(unknown.code() == Some("A") || unknown.read_error().is_some());
        let inside = read(&ERROR, &format!(r#"{{"error":{{"code":{deep},"message":"m","field_errors":[{deep}]}}}}"#));
        assert_eq!(inside.code(), None);
    }
}

#[test]
fn wrong_types_lose_their_own_fact_alone() {
    for wrong in ["1", "-1.5e300", "true", "[]", "[1]", "{}", r#"{"code":"B"}"#] {
        let remote = read(&ERROR, &format!(r#"{{"error":{{"code":{wrong},"message":"m"}}}}"#));
        assert_eq!((remote.code(), remote.message()), (None, Some("m")), "{wrong}");
        assert_eq!(error(&remote), r#"the body has another form: at "/error/code" is not a text"#);
    }
    for wrong in ["1", "true", "\"x\"", "[]", "[{}]", "1.5"] {
        let remote = read(&ERROR, &format!(r#"{{"error":{wrong}}}"#));
        assert_eq!(error(&remote), r#"the body has another form: at "/error" is not an object"#, "{wrong}");
        let remote = read(&ERROR, wrong);
        assert_eq!(error(&remote), r#"the body has another form: at "" is not an object"#, "{wrong}");
    }
    let remote =
        read(&ERROR, r#"{"error":{"code":"A","message":"m","field_errors":[1,{"field":[],"message":"x"},null]}}"#);
    assert_eq!(remote.code(), Some("A"));
    assert_eq!(error(&remote), r#"the body has another form: at "/error/field_errors/0" is not an object"#);
    assert_eq!(remote.field_errors().len(), 1);
}

#[test]
fn the_first_of_two_members_counts() {
    let remote = read(&ERROR, r#"{"error":{"code":"A","code":"B","message":"m","code":[]},"error":{"code":"C"}}"#);
    assert_eq!((remote.code(), error(&remote)), (Some("A"), String::new()));
}

#[test]
fn what_is_no_text_is_no_text() {
    let remote = read(&ERROR, r#"{"error":{"code":"A","message":"\ud800"}}"#);
    assert_eq!((remote.code(), remote.message()), (Some("A"), None));
    assert_eq!(error(&remote), r#"the body has another form: at "/error/message" is not a text"#);
    for bytes in
        [&b"{\"error\":{\"code\":\"\xff\",\"message\":\"m\"}}"[..], b"{\"error\":{\"\xff\":1}}", b"\xff", b"\0"]
    {
        let remote = ERROR.read(StatusCode::CONFLICT, &HeaderMap::new(), bytes);
        assert!(remote.read_error().is_some() && is_bare(&remote), "{bytes:?}");
    }
}

#[test]
fn numbers_out_of_range_are_left() {
    api_error::envelope! {
        static NUMBERS: Envelope = { "n"?: number, "s"?: status, "r"?: retry_after, "m"?: retry_after_ms };
    }
    for (body, pointer) in [
        (r#"{"n":9223372036854775808}"#, "/n"),
        (r#"{"n":1.5}"#, "/n"),
        (r#"{"n":"1"}"#, "/n"),
        (r#"{"s":99}"#, "/s"),
        (r#"{"s":1000}"#, "/s"),
        (r#"{"s":-200}"#, "/s"),
        (r#"{"r":-1}"#, "/r"),
        (r#"{"m":-0.5}"#, "/m"),
    ] {
        let remote = read(&NUMBERS, body);
        assert!(error(&remote).contains(pointer) || error(&remote).contains("not JSON"), "{body}: {remote:?}");
        assert_eq!((remote.number(), remote.retry_after()), (None, None), "{body}");
        assert_eq!(NUMBERS.read_event(body).status(), 500, "{body}");
    }
    assert_eq!(read(&NUMBERS, r#"{"n":-9223372036854775808,"r":18446744073709551615}"#).number(), Some(i64::MIN));
    assert_eq!(read(&NUMBERS, r#"{"r":1.5}"#).retry_after().unwrap().as_millis(), 1500);
}

#[test]
fn any_retry_after_is_survived() {
    for value in ["", " ", "-5", "1.5", "99999999999999999999", "Thu, 01 Jan 1970 00:00:00 GMT", "\u{7f}", "0x10", "a"]
    {
        let Ok(value) = http::HeaderValue::from_bytes(value.as_bytes()) else { continue };
        let sent = HeaderMap::from_iter([(http::header::RETRY_AFTER, value)]);
        let remote = ERROR.read(StatusCode::TOO_MANY_REQUESTS, &sent, BODY);
        assert_eq!((remote.code(), remote.read_error()), (Some("A"), None));
        let _ = remote.retry();
    }
}

#[test]
fn a_key_that_is_no_text_is_no_member() {
    api_error::envelope! {
        static ENVELOPE: Envelope = {
            "code": code,
            "all": [for e in nested => { "code": e.code }] | message,
            "map": {for e in nested => e.code: { "message": e.message }},
        };
    }
    let remote =
        read(&ENVELOPE, r#"{"all":[{"code":"A"},{"code":"B","\ud800":1}],"map":{"C":{"\udc00":1}},"code":"D"}"#);
    assert_eq!((remote.code(), remote.status().as_u16()), (Some("D"), 400));
    assert_eq!(remote.nested().iter().map(RemoteError::code).collect::<Vec<_>>(), [Some("A"), Some("B"), Some("C")]);
    assert_eq!(error(&remote), r#"the body has another form: at "/map/C/message" is missing"#);

    let remote = read(&ENVELOPE, r#"{"all":"m","map":{"\ud800":{"message":"m"}},"\ud800":1,"code":"D"}"#);
    assert_eq!((remote.code(), remote.message()), (Some("D"), Some("m")));
    assert_eq!(error(&remote), r#"the body has another form: at "/map" has a key that is not a text"#);

    let remote = read(&ERROR, r#"{"error":{"code":"A","message":"m","details":{"a":1,"\ud800":1,"b":2}}}"#);
    assert_eq!(details(&remote), [("a", "1"), ("b", "2")]);
}

#[test]
fn null_is_reported_where_an_object_always_is() {
    for (body, expected) in [
        ("null", r#"the body has another form: at "" is not an object"#),
        (r#"{"error":null}"#, r#"the body has another form: at "/error" is not an object"#),
    ] {
        assert_eq!(error(&read(&ERROR, body)), expected);
    }
}

#[test]
fn nobody_is_asked_for_the_code_of_what_is_no_error_of_the_service() {
    api_error::envelope! { static LINE: Envelope = text "code [{code}] {message}"; }
    let reported = |envelope, body| read(envelope, body).or_code(|_| Some("TOLD")).code().map(str::to_owned);
    assert_eq!(reported(&LINE, "<h1>Not found</h1>"), None);
    for body in ["null", "\"Not found\"", "[]", "<h1>Not found</h1>"] {
        assert_eq!(reported(&ERROR, body), None, "{body}");
    }
    assert_eq!(reported(&ERROR, r#"{"error":{"message":7}}"#).as_deref(), Some("TOLD"));
}

#[test]
fn what_came_is_one_line_also_for_debuggers() {
    let remote = read(&ERROR, "{\"error\":{\"code\":\"A\",\"message\":\"m\",\"details\":{\"a\":[\n1,\"\u{202e}\"]}}}");
    assert_eq!(format!("{:?}", remote.detail("a").unwrap()), r#"[\n1,"\u{202e}"]"#);
}

/// A time that grows with the square of the members would be one of minutes.
#[test]
fn many_members_take_no_longer_each_than_few() {
    api_error::envelope! {
        static SPREAD: Envelope = { "code": code, "first"?: details.m0, ..details };
        static FIELDS: Envelope = { "code": code, "fields": {for e in field_errors => e.field: e.params} };
    }
    let all = |member: fn(u32) -> String, count| (0..count).map(member).collect::<Vec<_>>().join(",");
    let body = format!(r#"{{"code":"A",{}}}"#, all(|at| format!(r#""m{at}":0"#), 80_000));
    let response = ErrorView::new(&read(&SPREAD, &body).relayed()).with_envelope(&SPREAD).body();
    assert_eq!(response.len(), body.len() + r#","first":0"#.len() - r#","m0":0"#.len());

    let field = |at| format!(r#"{{"field":"f","message":"","params":{{"p{at}":0}}}}"#);
    let body = format!(r#"{{"error":{{"code":"A","message":"","field_errors":[{}]}}}}"#, all(field, 20_000));
    let body = ErrorView::new(&read(&ERROR, &body).relayed()).with_envelope(&FIELDS).body();
    let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
    assert_eq!(body["fields"]["f"].as_object().map(serde_json::Map::len), Some(20_000));
}

#[test]
fn a_relayed_error_shows_no_causes() {
    api_error::envelope! {
        #[expose_causes]
        static CAUSES: Envelope = { "code": code, "message": message, "causes"?: [for e in causes => e.message] };
    }
    let sent = headers([("x-request-id", "internal-17")]);
    let remote = CAUSES.read(StatusCode::CONFLICT, &sent, r#"{"code":"A","message":"m"}"#);
    assert_eq!(ErrorView::new(&remote.relayed()).with_envelope(&CAUSES).body(), r#"{"code":"A","message":"m"}"#);
}

#[test]
fn an_empty_code_is_none() {
    let sent = headers([("x-error-code", "A")]);
    let remote = ERROR.read(StatusCode::CONFLICT, &sent, r#"{"error":{"code":"","message":"m"}}"#);
    assert_eq!((remote.code(), remote.read_error()), (Some("A"), None));
    assert_eq!(read(&ERROR, r#"{"error":{"code":"","message":"m"}}"#).code(), None);
}

#[test]
fn what_came_twice_is_relayed_and_decoded_once() {
    api_error::envelope! { static ENVELOPE: Envelope = { "code": code, "limit"?: details.limit, ..details }; }

    #[derive(Debug, PartialEq, api_error::ApiError)]
    #[api(decode, status = 409)]
    struct Full(#[api(details)] std::collections::BTreeMap<String, u8>);

    let body = r#"{"code":"FULL","a":1,"limit":5,"a":2}"#;
    let remote = read(&ENVELOPE, body);
    let full = Full::try_from(remote.clone()).map_err(|remote| remote.to_string());
    assert_eq!(full, Ok(Full([("a".to_owned(), 1), ("limit".to_owned(), 5)].into())));
    let relayed = remote.relayed();
    let details = |envelope| {
        let response = ErrorView::new(&relayed).with_envelope(envelope).response();
        String::from_utf8(response.body().to_vec()).unwrap()
    };
    assert_eq!(details(&ERROR), r#"{"error":{"code":"FULL","message":"Upstream error","details":{"a":1,"limit":5}}}"#);
    assert_eq!(details(&ENVELOPE), r#"{"code":"FULL","limit":5,"a":1}"#);
}

#[test]
fn a_reason_that_quotes_what_came_is_one_line() {
    #[derive(Debug, serde::Serialize, serde::Deserialize)]
    enum Color {
        Red,
    }

    #[derive(Debug, api_error::ApiError)]
    #[api(decode, status = 409)]
    struct Faded {
        color: Color,
    }

    let remote = read(&ERROR, r#"{"error":{"code":"FADED","message":"m","details":{"color":"a\n\u001b[2Jb\u202e"}}}"#);
    let error = error(&Faded::try_from(remote).unwrap_err());
    assert!(
        error.contains("unknown variant `…`, expected `Red`") && !error.contains(['\n', '\u{1b}', '\u{202e}']),
        "{error}"
    );
}
