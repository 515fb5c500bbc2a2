//! Every error of the five APIs goes over the wire, and comes back as the variant that it was.

mod any_text;
mod apis;
mod client;
mod damage;
mod service;

use std::io::{self, Write};
use std::ptr;

use api_error::error::ApiError;
use api_error::{BoxApiError, RemoteError};
use tests::conformance::{Report, System, Tally};
use tests::systems::llm_copilot::{self, ResourceError};

use self::apis::{ALL, Api};

#[tokio::test]
async fn every_error_comes_back_as_the_variant_that_it_was() {
    let all = [
        "llm-copilot-agent: development 81/81, production 81/81",
        "databricks-orchestrator: development 19/19, production 19/19",
        "toolboxai: development 29/29, production 29/29, WebSocket development 2/2, WebSocket production 2/2",
        "testtrack-pro: development 37/37, production 37/37",
        "casare-rpa: development 26/26, production 26/26, WebSocket development 2/2, WebSocket production 2/2",
        "in all: development 192/192, production 192/192, WebSocket development 4/4, WebSocket production 4/4",
    ];
    let mut reports = Vec::new();
    for api in &ALL {
        reports.push(check(api, api.system).await);
    }
    reports.push(Report::total("in all", &reports));
    let lines: Vec<_> = reports.iter().map(Report::to_string).collect();
    // The captured output of a test that passes is not shown; this is.
    writeln!(io::stdout(), "\n{}", lines.join("\n")).unwrap();
    assert_eq!(lines, all);
}

#[tokio::test]
async fn an_error_that_does_not_come_back_as_it_was_is_named() {
    static INVALID: System = System { errors: with_another_session, ..llm_copilot::SYSTEM };
    fn with_another_session() -> Vec<BoxApiError> {
        let other = || ResourceError::SessionNotFound { session_id: "another".to_owned() }.into();
        let errors = (llm_copilot::SYSTEM.errors)().into_iter();
        errors.map(|error| if error.spec().code() == "SESSION_NOT_FOUND" { other() } else { error }).collect()
    }

    let report = check(&ALL[0], &INVALID).await.to_string();
    let lines: Vec<_> = report.lines().collect();
    let error = r#"  SESSION_NOT_FOUND: came back as SessionNotFound { session_id: "another" } of "#;
    assert_eq!(lines[0], "llm-copilot-agent: development 80/81, production 80/81");
    assert!(lines.len() == 3 && lines[1..].iter().all(|line| line.starts_with(error)), "{report}");
}

/// What a report calls it, the mode, and whether it goes over a WebSocket.
const WAYS: [(&str, &str, bool); 4] = [
    ("development", "development", false),
    ("production", "production", false),
    ("WebSocket development", "development", true),
    ("WebSocket production", "production", true),
];

/// Serves the errors of `served`, and compares what comes back with those of the API.
async fn check(api: &'static Api, served: &'static System) -> Report {
    let service = service::serve(api, served).await;
    let mut report = Report::new(api.system.name);
    for (what, mode, over_websocket) in WAYS {
        let mut tally = Tally::new(what);
        for (place, sent) in (api.system.errors)().iter().enumerate() {
            if sent.spec().ws_close().is_some() == over_websocket {
                let came = client::ask(api, service, mode, place, over_websocket).await;
                tally.count(sent.spec().code(), differences(api, mode, sent, came));
            }
        }
        report.add(tally);
    }
    report
}

/// What came is the same error, with the same fields but for those that production hides.
fn differences(api: &Api, mode: &str, sent: &BoxApiError, came: RemoteError) -> Vec<String> {
    let came = match (api.decode)(came) {
        Ok(came) => came,
        Err(came) => return vec![format!("did not come back: {came:?}")],
    };
    let hidden = if mode == "production" { (api.in_production)() } else { Vec::new() };
    let expected = hidden.iter().find(|error| ptr::eq(error.spec(), sent.spec())).unwrap_or(sent);
    let (came, expected) = (reported(&*came), reported(&**expected));
    if came == expected { Vec::new() } else { vec![format!("came back as {came}, not as {expected}")] }
}

/// The variant with its fields, and the enum that it is of: not the one that a client has around it.
fn reported(error: &dyn ApiError) -> String {
    match error.delegate() {
        Some(inside) => reported(inside),
        None => format!("{error:?} of {}", error.spec().origin()),
    }
}
