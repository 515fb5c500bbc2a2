//! For each hidden error the log holds everything, and the response nothing of it.

use std::io;

use api_error::{ApiError, BoxApiError, ErrorView, Internal, Mode, RequestContext};
use bytes::Bytes;
use http::Response;
use serde_json::Value;
use tests::conformance::System;
use tests::systems::{casare_rpa, databricks_orchestrator, llm_copilot, testtrack_pro, toolboxai};

use super::capture::{errors_in, log_of};

/// What is answered in a request of that id, and the fields of the event.
fn answered_and_logged(error: &BoxApiError, id: &'static str) -> (Response<Bytes>, Value) {
    let mut response = None;
    let context = RequestContext::new().with_request_id(id);
    let log = log_of(|| response = Some(context.in_scope(|| ErrorView::new(error).response())));
    let mut events = errors_in(&log);
    assert_eq!(events.len(), 1, "{log:#?}");
    (response.unwrap(), events.remove(0))
}

/// All that is sent, as a text to look for secrets in.
fn text_of(response: &Response<Bytes>) -> String {
    format!("{:?}\n{}", response.headers(), String::from_utf8_lossy(response.body()))
}

#[derive(Debug, thiserror::Error)]
#[error("connection to {host} refused")]
struct Refused {
    host: &'static str,
    source: io::Error,
}

#[derive(Debug, thiserror::Error, ApiError)]
enum StoreError {
    #[error("query of {table} failed")]
    #[api(status = 500, message = "Internal error")]
    Query {
        table: &'static str,
        #[source]
        cause: Refused,
    },

    #[error("token {token} has expired")]
    #[api(status = 401, expose = false)]
    Expired {
        token: &'static str,
        #[source]
        cause: io::Error,
    },
}

/// Display is the derive's own.
#[derive(Debug, ApiError)]
enum Outer {
    #[api(transparent)]
    Store(#[from] StoreError),
    #[api(status = 503)]
    Down(#[source] Refused, #[api(rename = "shard")] &'static str),
}

fn refused() -> Refused {
    Refused { host: "db-7.internal", source: io::Error::other("SECRET-cause") }
}

#[test]
fn the_whole_chain_is_in_the_log_and_nothing_of_it_in_the_response() {
    let query = || StoreError::Query { table: "SECRET-table", cause: refused() };
    let expired = StoreError::Expired { token: "SECRET-token", cause: io::Error::other("SECRET-cause") };
    let foreign: Box<dyn std::error::Error + Send + Sync> = Box::new(refused());
    let chain = r#"["connection to db-7.internal refused", "SECRET-cause"]"#;
    let cases: [(BoxApiError, &str, &str, Option<&str>); 5] = [
        (query().into(), "query of SECRET-table failed", chain, Some(r#"{"table":"SECRET-table"}"#)),
        (Outer::Store(query()).into(), "query of SECRET-table failed", chain, Some(r#"{"table":"SECRET-table"}"#)),
        (expired.into(), "token SECRET-token has expired", r#"["SECRET-cause"]"#, Some(r#"{"token":"SECRET-token"}"#)),
        (Outer::Down(refused(), "SECRET-shard").into(), "Down", chain, Some(r#"{"shard":"SECRET-shard"}"#)),
        (Internal(foreign).into(), "Internal server error", chain, None),
    ];
    for (error, display, causes, details) in cases {
        let (response, event) = answered_and_logged(&error, "req-secret");
        assert_eq!(event["error.display"], display);
        assert_eq!(event["error.causes"], causes);
        assert_eq!(event["error.details"].as_str(), details);
        assert_eq!(event["request_id"], "req-secret");
        let sent = text_of(&response);
        assert!(!sent.contains("SECRET") && !sent.contains("internal refused"), "{sent}");
        assert!(sent.contains(r#""request_id":"req-secret""#), "{sent}");
    }
}

const SYSTEMS: [&System; 5] = [
    &casare_rpa::SYSTEM,
    &databricks_orchestrator::SYSTEM,
    &llm_copilot::SYSTEM,
    &testtrack_pro::SYSTEM,
    &toolboxai::SYSTEM,
];

/// The texts in a value that are long enough to be told from anything else.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) if text.len() > 3 => vec![text],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(members) => members.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// What development would show in the details.
fn details_of(error: &BoxApiError) -> Value {
    let development = RequestContext::new().with_mode(Mode::Development);
    serde_json::to_value(ErrorView::new(error).with_context(development).details()).unwrap()
}

#[test]
fn each_hidden_error_of_five_systems_is_found_by_its_request() {
    let (mut hidden, mut with_details) = (0, 0);
    for system in SYSTEMS {
        for example in system.documented().unwrap().examples {
            let Some(error) = (system.error)(&example).filter(|error| !error.expose()) else { continue };
            let (response, event) = answered_and_logged(&error, "req-42");
            assert_eq!(event["request_id"], "req-42");
            assert_eq!(event["error.code"], error.spec().code());
            assert_eq!(event["error.status"], response.status().as_u16());
            assert_eq!(event["error.causes"].is_string(), error.source().is_some());
            let details = details_of(&error);
            let logged = event["error.details"]
                .as_str()
                .map_or(Value::Object(serde_json::Map::new()), |text| serde_json::from_str(text).unwrap());
            assert_eq!(logged, details);
            let sent = text_of(&response);
            assert!(texts(&details).iter().all(|text| !sent.contains(text)), "{sent} {details}");
            hidden += 1;
            with_details += u32::from(!texts(&details).is_empty());
        }
    }
    assert!(hidden >= 10 && with_details >= 3, "{hidden} {with_details}");
}
