//! LLM-CoPilot-Agent is what its reference documents.

use api_error::{ErrorView, Mode, RequestContext};
use serde_json::Value;
use tests::conformance::{self, Example, Fixture, Localized, http};
use tests::systems::llm_copilot::{ResourceError, SYSTEM};

#[test]
fn every_code_and_every_example_is_as_documented() {
    let all = "llm-copilot-agent: codes 81/81, examples 24/24";
    let report = conformance::check(&SYSTEM).unwrap().to_string();
    println!("{report}");
    assert_eq!(report, all);
}

#[tokio::test]
async fn every_example_is_answered_over_http() {
    let all = "llm-copilot-agent over HTTP: examples 24/24";
    let report = http::check(&SYSTEM).await.unwrap().to_string();
    println!("{report}");
    assert_eq!(report, all);
}

#[test]
fn production_hides_the_details_that_development_shows() {
    let Fixture { codes, examples, .. } = SYSTEM.documented().unwrap();
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

#[test]
fn every_message_is_written_in_every_language_that_is_documented() {
    let Fixture { localized, .. } = SYSTEM.documented().unwrap();
    assert_eq!(localized.len(), 6);
    for Localized { id, locale, message } in &localized {
        assert_eq!(id, ResourceError::NOT_FOUND.code());
        let context = RequestContext::new().with_locale(locale.clone());
        let view = ErrorView::new(&ResourceError::NotFound).with_context(context);
        assert_eq!((view.message().to_string(), view.locale()), (message.clone(), Some(&**locale)));
    }
}
