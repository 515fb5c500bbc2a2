//! Another service may send anything: what is passed on of it has limits, and one event in the log.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use api_error::{ErrorView, RemoteError, RequestContext, envelope};
use http::{HeaderMap, HeaderValue, StatusCode};
use proptest::prelude::*;
use serde_json::{Value, json};

/// No longer than what was read, which is 1 MiB at most, and the marks of what was cut.
const MAX_BODY: usize = (1 << 20) + (1 << 10);

/// The longest line of a log: details and field errors of 16 KiB each, texts of 2 KiB, all of which may be escaped.
const MAX_LINE: usize = 6 * (2 * 16 + 8 * 2) * 1024;

const MAX_HEADER: usize = 4 * 1024;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct Sent {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
    log: String,
}

/// Answers as a service does that passes the error on.
fn sent(remote: RemoteError) -> Sent {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().json().with_writer(move || writer.clone()).finish();
    let context = RequestContext::new().with_request_id("r-1");
    let response = tracing::subscriber::with_default(subscriber, || {
        context.in_scope(|| ErrorView::new(&remote.relayed()).response())
    });
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    let (head, body) = response.into_parts();
    Sent { status: head.status, headers: head.headers, body: String::from_utf8(body.to_vec()).unwrap(), log }
}

fn check(sent: &Sent) {
    assert_eq!(sent.log.lines().count(), 1, "{}", &sent.log[..sent.log.len().min(2000)]);
    assert!(sent.log.len() <= MAX_LINE, "{}", sent.log.len());
    assert!(sent.body.len() <= MAX_BODY, "{}", sent.body.len());
    assert!(sent.headers.values().all(|value| value.len() <= MAX_HEADER));
    assert!(sent.status.is_client_error() || sent.status.is_server_error());
    let body: Value = serde_json::from_str(&sent.body).unwrap();
    assert!(body["error"]["code"].as_str().is_some_and(|code| code.len() <= 128));
}

fn read(status: u16, body: &Value) -> RemoteError {
    envelope::ERROR.read(StatusCode::from_u16(status).unwrap(), &HeaderMap::new(), body.to_string())
}

#[test]
fn a_code_of_a_mebibyte_is_one_event_and_no_code() {
    let sent = sent(read(409, &json!({ "error": { "code": "A".repeat((1 << 20) - 100), "message": "m" } })));
    check(&sent);
    assert_eq!(sent.body, r#"{"error":{"code":"UPSTREAM_ERROR","message":"m","request_id":"r-1"}}"#);
    assert!(sent.log.contains("bytes more"), "{}", sent.log);
}

#[test]
fn bad_codes_and_bad_statuses_are_one_event() {
    for (status, code) in [(200, "OK"), (399, "X"), (600, "X"), (409, "no code"), (500, "")] {
        check(&sent(read(status, &json!({ "error": { "code": code, "message": "m" } }))));
    }
}

#[test]
fn long_texts_and_details_are_cut() {
    let long = "é".repeat(1 << 16);
    let errors: Vec<_> = (0..100).map(|at| json!({ "field": format!("f{at}"), "message": long[..4000] })).collect();
    let sent = sent(read(
        422,
        &json!({ "error": { "code": "LONG", "message": long, "details": { "text": long, "list": [long], "n": 1 }, "field_errors": errors } }),
    ));
    check(&sent);
    let body: Value = serde_json::from_str(&sent.body).unwrap();
    let of_a_field = body["error"]["field_errors"][99]["message"].as_str().unwrap();
    assert!(of_a_field.len() <= 2048 + "…".len() && of_a_field.ends_with('…'));
    assert_eq!(body["error"]["details"]["n"], 1);
    assert!(body["error"]["message"].as_str().unwrap().ends_with('…'));
}

#[test]
fn no_header_is_longer_than_its_limit() {
    #[derive(Debug, api_error::ApiError)]
    #[api(status = 409, header = "X-Note: {note}")]
    struct Noted {
        #[api(skip)]
        note: String,
    }

    api_error::envelope! {
        #[header = "X-Error: {code}"]
        #[header = "X-Message: {message}"]
        static IN_HEADERS: Envelope = { "code": code };
    }
    let remote = read(409, &json!({ "error": { "code": "A".repeat(500_000), "message": "b".repeat(500_000) } }));
    let context = RequestContext::new().with_envelope(&IN_HEADERS);
    let headers = ErrorView::new(&remote.relayed()).with_context(context).headers();
    assert_eq!(headers["x-error"], "UPSTREAM_ERROR");
    assert!(headers.values().all(|value| value.len() <= MAX_HEADER), "{headers:?}");
    let noted = |len| ErrorView::new(&Noted { note: "n".repeat(len) }).headers();
    assert_eq!(noted(MAX_HEADER)["x-note"].len(), MAX_HEADER);
    assert!(!noted(MAX_HEADER + 1).contains_key("x-note"));
}

#[test]
fn what_the_other_service_rejected_is_not_passed_on() {
    let field = json!({ "field": "password", "message": "too short", "params": { "min": 8, "value": "hunter2", "input": "hunter2" } });
    let sent = sent(read(422, &json!({ "error": { "code": "INVALID", "message": "m", "field_errors": [field] } })));
    assert!(!sent.body.contains("hunter2") && sent.body.contains(r#""params":{"min":8}"#), "{}", sent.body);
    assert!(!sent.log.contains("hunter2"), "{}", sent.log);
}

#[test]
fn a_received_error_prints_neither_headers_nor_body() {
    let headers = HeaderMap::from_iter([(http::header::SET_COOKIE, HeaderValue::from_static("session=hunter2"))]);
    let remote = envelope::ERROR.read(
        StatusCode::CONFLICT,
        &headers,
        r#"{"error":{"code":"X","message":"m","token":"hunter2"}}"#,
    );
    let printed = format!("{remote:?} {remote:#?} {:?}", remote.clone().relayed());
    assert!(!printed.contains("hunter2") && printed.contains("bytes"), "{printed}");
}

#[test]
fn a_field_of_another_type_is_reported_without_its_value() {
    #[derive(Debug, api_error::ApiError)]
    #[api(status = 409, decode)]
    struct SoldOut {
        left: u32,
    }
    let remote =
        read(409, &json!({ "error": { "code": "SOLD_OUT", "message": "Sold out", "details": { "left": "hunter2" } } }));
    let remote = SoldOut::try_from(remote).map(|error| error.left).unwrap_err();
    let error = remote.read_error().unwrap().to_string();
    assert_eq!(error, "the field `left` is of another type: invalid type: …, expected u32 at line 1 column 9");
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (".*", 0_usize..4000).prop_map(|(text, times)| Value::from(text.repeat(times / 40 + 1))),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(".{0,40}", inner, 0..6).prop_map(|map| map.into_iter().collect()),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn hostile_upstreams_are_one_event_and_a_body_of_a_bounded_length(
        status in 200_u16..=599,
        code in prop_oneof![any_json(), "[A-Z_]{1,200}".prop_map(Value::from)],
        message in any_json(),
        details in any_json(),
        field_errors in any_json(),
        retry_after in any_json(),
    ) {
        let body = json!({
            "error": { "code": code, "message": message, "details": details, "field_errors": field_errors, "retry_after": retry_after },
        });
        check(&sent(read(status, &body)));
    }
}
