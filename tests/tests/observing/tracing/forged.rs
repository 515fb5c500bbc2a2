//! What a stranger sends does not make lines of a log.

use std::collections::BTreeMap;

use api_error::envelope::ERROR;
use api_error::{ApiError, ErrorView, RequestContext};
use http::{HeaderMap, StatusCode};
use tracing_subscriber::fmt::SubscriberBuilder;

use super::capture::Log;

/// A line of its own, a title for the window of a terminal, a carriage return, a separator that some viewers break lines at.
const HOSTILE: &str = "x\n2026-01-01T00:00:00Z ERROR forged\r\u{1b}]0;owned\u{7}\u{9b}31m\u{2028}";

#[derive(Debug, thiserror::Error, ApiError)]
#[error("cannot read {name}")]
#[api(status = 500)]
struct Unreadable {
    name: &'static str,
    #[source]
    source: std::io::Error,
}

fn answer() {
    let context = RequestContext::new().with_request_id(HOSTILE).with_trace_id(HOSTILE);
    let context = context.with_path(HOSTILE).with_method(HOSTILE);
    let error = Unreadable { name: HOSTILE, source: std::io::Error::other(HOSTILE) };
    drop(ErrorView::new(&error).with_context(context).response());
}

/// With a name that no key of a status can be.
#[derive(Debug, ApiError)]
#[api(status = 409)]
struct Odd(#[api(details)] BTreeMap<String, u8>);

#[test]
fn what_is_left_out_is_named_in_one_line() {
    let names = (0..1000).map(|at| (format!("{HOSTILE}{at}"), 1));
    let odd = Odd(names.collect());
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().with_ansi(false).with_writer(log.clone()).finish();
    tracing::subscriber::with_default(subscriber, || drop(tonic::Status::from(odd)));
    let log = log.text();
    assert_eq!((log.lines().count(), log.contains(" WARN "), log.contains("990 more")), (1, true, true), "{log}");
    assert!(!log.contains(['\r', '\u{1b}', '\u{7}', '\u{9b}', '\u{2028}']), "{log}");
}

/// The body has them as they came; as a value they cannot be had.
#[test]
fn details_that_no_value_can_hold_are_reported() {
    let body = r#"{"error":{"code":"A","message":"m","details":{"n":1e999}}}"#;
    let relayed = ERROR.read(StatusCode::CONFLICT, &HeaderMap::new(), body).relayed();
    assert_eq!(ErrorView::new(&relayed).body(), body);
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().with_ansi(false).with_writer(log.clone()).finish();
    let details = || serde_json::to_value(ErrorView::new(&relayed).details()).unwrap();
    assert_eq!(tracing::subscriber::with_default(subscriber, details), serde_json::json!({}));
    assert!(
        log.text().contains("left out of an error response") && log.text().contains("the details"),
        "{}",
        log.text()
    );
}

fn log_in(subscriber: impl FnOnce(SubscriberBuilder) -> tracing::Dispatch, log: &Log) -> String {
    let builder = tracing_subscriber::fmt().with_ansi(false);
    tracing::dispatcher::with_default(&subscriber(builder), answer);
    log.text()
}

#[test]
fn one_error_is_one_line() {
    let log = Log::default();
    let full = log_in(|builder| builder.with_writer(log.clone()).finish().into(), &log);
    let log = Log::default();
    let compact = log_in(|builder| builder.compact().with_writer(log.clone()).finish().into(), &log);
    let log = Log::default();
    let json = log_in(|builder| builder.json().with_writer(log.clone()).finish().into(), &log);
    for log in [full, compact, json] {
        assert_eq!(log.lines().count(), 1, "{log}");
        assert!(log.contains("forged") && !log.trim_end().contains(['\n', '\r', '\u{1b}', '\u{7}']), "{log}");
    }
}

/// The pretty one has several lines for each event.
#[test]
fn no_line_is_that_of_a_stranger() {
    let log = Log::default();
    let pretty = log_in(|builder| builder.pretty().with_writer(log.clone()).finish().into(), &log);
    assert!(pretty.contains("forged"));
    assert!(!pretty.contains("\n2026-01-01"), "{pretty}");
    assert!(!pretty.contains(['\r', '\u{1b}', '\u{7}', '\u{9b}', '\u{2028}']), "{pretty}");
}
