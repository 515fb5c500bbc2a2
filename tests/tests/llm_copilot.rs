//! LLM-CoPilot-Agent is what its reference documents.

use api_error::{ErrorView, Mode, RequestContext};
use serde_json::Value;
use tests::conformance::{self, Example, http};
use tests::systems::llm_copilot::SYSTEM;

#[test]
fn every_code_and_every_example_is_as_documented() {
    let report = conformance::check(&SYSTEM).unwrap().to_string();
    println!("{report}");
    assert_eq!(report, "llm-copilot-agent: codes 81/81, examples 18/18 (6 localized not yet)");
}

#[tokio::test]
async fn every_example_is_answered_over_http() {
    let report = http::check(&SYSTEM).await.unwrap().to_string();
    println!("{report}");
    assert_eq!(report, "llm-copilot-agent over HTTP: examples 18/18 (6 localized not yet)");
}

#[test]
fn production_hides_the_details_that_development_shows() {
    let documented = SYSTEM.documented().unwrap();
    let hidden: Vec<_> = documented.codes.iter().filter(|code| code.expose == Some(false)).collect();
    let with_details: Vec<_> = hidden.iter().filter_map(|code| Some((&code.id, code.details.as_ref()?))).collect();
    assert_eq!(with_details.len(), 5);
    for (id, details) in with_details {
        let example = documented.examples.iter().find(|example| example.id.as_ref() == Some(id)).unwrap();
        assert_eq!(body(example, Mode::Production).pointer("/error/details"), None, "{id}");
        assert_eq!(body(example, Mode::Development).pointer("/error/details"), Some(details), "{id}");
    }
}

/// The body of the error that an example shows.
fn body(example: &Example, mode: Mode) -> Value {
    let error = (SYSTEM.error)(example).unwrap();
    let context: RequestContext = (SYSTEM.request)(example).with_mode(mode);
    serde_json::from_slice(&ErrorView::new(&error).with_context(context).body()).unwrap()
}
