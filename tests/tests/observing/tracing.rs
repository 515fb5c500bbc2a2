//! What a log holds of an error, and what its client does not.

pub(crate) mod capture;
mod forged;
mod levels;
mod over_http;
mod rejected;
mod secrets;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use api_error::{ApiError, ErrorView, FieldError, RequestContext};
use serde_json::{Value, json};

use self::capture::{Log, errors_in, log_of};

const DOCUMENTATION: &str = include_str!("../../../api-error/docs/observing.md");
const README: &str = include_str!("../../../README.md");

#[derive(Debug, thiserror::Error, ApiError)]
#[error("mixing of {paint} failed")]
#[api(status = 502, number = 7, category = "Paint", message = "The paint is not ready", envelope = api_error::envelope::PROBLEM)]
struct Mixing {
    paint: String,
    #[api(field_errors)]
    rejected: Vec<FieldError>,
    #[api(skip)]
    formula: &'static str,
    #[source]
    source: std::io::Error,
}

fn mixing() -> Mixing {
    Mixing {
        paint: "green".to_owned(),
        rejected: vec![FieldError::new("hue", "not in the chart")],
        formula: "two of blue",
        source: std::io::Error::other("out of yellow"),
    }
}

fn answer() {
    drop(ErrorView::new(&mixing()).with_context(request()).response());
}

fn request() -> RequestContext {
    let context = RequestContext::new().with_request_id("req-1").with_trace_id("0af7651916cd43dd8448eb211c80319c");
    context.with_method("POST").with_path("/paints/{id}")
}

#[test]
fn an_error_is_one_event_with_all_that_is_known_of_it() {
    let events = errors_in(&log_of(answer));
    let expected = json!({
        "message": "error response",
        "error.code": "MIXING",
        "error.number": 7,
        "error.status": 502,
        "error.category": "Paint",
        "error.display": "mixing of green failed",
        "error.causes": r#"["out of yellow"]"#,
        "error.details": r#"{"paint":"green"}"#,
        "error.field_errors": r#"[{"field":"hue","message":"not in the chart"}]"#,
        "request_id": "req-1",
        "trace_id": "0af7651916cd43dd8448eb211c80319c",
        "method": "POST",
        "path": "/paints/{id}",
    });
    assert_eq!(events, [expected]);
}

#[test]
fn what_is_absent_is_not_recorded() {
    #[derive(Debug, ApiError)]
    #[api(status = 404)]
    struct NotFound;

    let expected = json!({
        "message": "error response",
        "error.code": "NOT_FOUND",
        "error.status": 404,
        "error.display": "Not found",
    });
    assert_eq!(errors_in(&log_of(|| drop(ErrorView::new(&NotFound).response()))), [expected]);
}

/// Names in the first column of the table of fields.
fn documented_fields() -> Vec<&'static str> {
    let section = DOCUMENTATION.split("\n# ").find(|section| section.starts_with("The fields")).unwrap();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `")?.split(" | ").next());
    rows.flat_map(|names| names.split(", ")).map(|name| name.trim_matches('`')).collect()
}

#[test]
fn the_names_are_those_of_the_documentation() {
    let log = log_of(answer);
    let mut recorded: Vec<_> = log[0]["fields"].as_object().unwrap().keys().map(String::as_str).collect();
    recorded.retain(|name| *name != "message");
    // Tested apart: of this error nothing is left out.
    recorded.push("error.left_out");
    let mut documented = documented_fields();
    recorded.sort_unstable();
    documented.sort_unstable();
    assert_eq!(recorded, documented);
    assert!(DOCUMENTATION.contains("The target is `api_error::response`."));
    assert_eq!(log[0]["target"], "api_error::response");
}

/// RFC 9110 §5.6.7 and RFC 3339 §5.6: a year has four digits.
#[test]
fn c04_times_that_cannot_be_written_are_reported() {
    #[derive(Debug, ApiError)]
    #[api(status = 503, header = "Sunset: {until}")]
    struct Closed {
        #[api(skip, header = "Expires")]
        until: SystemTime,
    }
    api_error::envelope! { static TIME: Envelope = { "code": code, "time"?: timestamp }; }

    let late = UNIX_EPOCH + Duration::from_secs(253_402_300_800);
    let context = || RequestContext::new().with_timestamp(late).with_envelope(&TIME);
    let answer = || {
        let response = ErrorView::new(&Closed { until: late }).with_context(context()).response();
        assert_eq!(response.body(), r#"{"code":"CLOSED"}"#);
        assert!(!response.headers().contains_key("expires") && !response.headers().contains_key("sunset"));
    };
    let log = log_of(answer);
    let reported = log[0]["fields"]["error.left_out"].as_str().unwrap();
    for what in ["header `expires`", "a header with a field in it", "the timestamp"] {
        assert!(reported.contains(what), "{reported}");
    }
}

#[derive(Debug, ApiError)]
#[api(category = "Storage")]
enum StoreError {
    #[api(status = 500, code = 8000, message = "Internal error")]
    Disk {
        volume: &'static str,
        #[source]
        cause: std::io::Error,
    },
}

#[test]
fn the_line_is_that_of_the_documentation() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().with_ansi(false).without_time().with_writer(log.clone()).finish();
    let error = StoreError::Disk { volume: "eu-7", cause: std::io::Error::other("no space left") };
    let context = RequestContext::new().with_request_id("req-1");
    tracing::subscriber::with_default(subscriber, || drop(ErrorView::new(&error).with_context(context).response()));
    for page in [README, DOCUMENTATION] {
        let documented = page.lines().find(|line| line.starts_with("ERROR api_error::response")).unwrap();
        assert_eq!(log.text().trim(), documented);
    }
}

#[test]
fn only_what_is_sent_is_logged() {
    let error = mixing();
    let view = ErrorView::new(&error);
    let silent = log_of(|| drop((view.body(), view.headers(), view.message().to_string(), view.ws_close())));
    assert_eq!(silent, Vec::<Value>::new());
    assert_eq!(errors_in(&log_of(|| view.report())), errors_in(&log_of(|| drop(view.response()))));
}

#[test]
fn a_status_of_grpc_is_an_answer() {
    let of_status = log_of(|| drop(tonic::Status::from(mixing())));
    assert_eq!(errors_in(&of_status), errors_in(&log_of(|| ErrorView::new(&mixing()).report())));
    assert_eq!(errors_in(&of_status).len(), 1);
}

#[test]
fn the_code_and_the_status_are_those_that_are_answered() {
    #[derive(Debug, ApiError)]
    #[api(status = 400)]
    struct Upstream {
        #[api(code)]
        code: &'static str,
        #[api(status)]
        status: http::StatusCode,
    }

    let error = Upstream { code: "quota", status: http::StatusCode::BAD_GATEWAY };
    let log = log_of(|| drop(ErrorView::new(&error).response()));
    assert_eq!(log[0]["level"], "ERROR");
    assert_eq!(log[0]["fields"]["error.code"], "quota");
    assert_eq!(log[0]["fields"]["error.status"], 502);
}

#[test]
fn what_cannot_be_written_takes_nothing_else_with_it() {
    struct Broken;
    impl serde::Serialize for Broken {
        fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(serde::ser::Error::custom("no words"))
        }
    }
    impl std::fmt::Debug for Broken {
        fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            Err(std::fmt::Error)
        }
    }
    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("broken: {broken:?}")]
    #[api(status = 409)]
    struct Conflict {
        broken: Broken,
        fine: u8,
    }

    let log = log_of(|| drop(ErrorView::new(&Conflict { broken: Broken, fine: 1 }).response()));
    assert_eq!(errors_in(&log)[0]["error.display"], "broken: ");
    assert_eq!(errors_in(&log)[0]["error.details"], r#"{"broken":"(not to be written: no words)","fine":1}"#);
    // One response, one event: at least a warning, since something is missing.
    assert_eq!((log.len(), &log[0]["level"]), (1, &json!("WARN")), "{log:#?}");
    assert_eq!(log[0]["fields"]["error.left_out"], r#"["broken: no words"]"#);
}
