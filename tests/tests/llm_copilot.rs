//! LLM-CoPilot-Agent is what its reference documents.

use api_error::{ErrorView, Mode};
use serde_json::Value;
use tests::conformance::{self, Example, Fixture, http};
use tests::systems::llm_copilot::SYSTEM;

#[test]
fn every_code_and_every_example_is_as_documented() {
    let all = "llm-copilot-agent: codes 81/81, examples 18/18 (6 localized not yet)";
    let report = conformance::check(&SYSTEM).unwrap().to_string();
    println!("{report}");
    assert_eq!(report, all);
}

#[tokio::test]
async fn every_example_is_answered_over_http() {
    let all = "llm-copilot-agent over HTTP: examples 18/18 (6 localized not yet)";
    let report = http::check(&SYSTEM).await.unwrap().to_string();
    println!("{report}");
    assert_eq!(report, all);
}

#[test]
fn production_hides_the_details_that_development_shows() {
    let Fixture { codes, examples } = SYSTEM.documented().unwrap();
    let details_in = |example: &Example, mode: Mode| -> Option<Value> {
        let error = (SYSTEM.error)(example).unwrap();
        let context = (SYSTEM.request)(example).with_mode(mode);
        let body: Value = serde_json::from_slice(&ErrorView::new(&error).with_context(context).body()).unwrap();
        body.pointer("/error/details").cloned()
    };
    let mut hidden: Vec<_> = codes.iter().filter(|code| code.expose == Some(false)).collect();
    hidden.retain(|code| code.details.is_some());
    assert_eq!(hidden.len(), 5);
    for code in hidden {
        let mut examples = examples.iter();
        let example = examples.find(|example| example.id.as_ref() == Some(&code.id)).unwrap();
        assert_eq!(details_in(example, Mode::Production), None, "{}", code.id);
        assert_eq!(details_in(example, Mode::Development), code.details, "{}", code.id);
    }
}
