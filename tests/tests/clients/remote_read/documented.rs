//! The documented bodies of the five systems, read with their envelopes.

use api_error::RemoteError;
use api_error::envelope::Envelope;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde_json::Value;
use tests::conformance::{Example, System};
use tests::systems::{ALL, casare_rpa, databricks_orchestrator, llm_copilot, testtrack_pro, toolboxai};

use super::error;

/// Where a system documents its facts: pointers to the code, the message, the details and the rejected fields.
struct Places {
    envelope: &'static Envelope,
    code: &'static str,
    message: &'static str,
    details: &'static str,
    rejected: &'static str,
}

const ERROR: Places = Places {
    envelope: &llm_copilot::ENVELOPE,
    code: "/error/code",
    message: "/error/message",
    details: "/error/details",
    rejected: "/error/field_errors",
};

fn places(system: &System, example: &Example) -> Places {
    match (system.name, &*example.kind) {
        ("llm-copilot-agent", _) => ERROR,
        ("toolboxai", "websocket") => Places {
            envelope: &toolboxai::WEBSOCKET_EVENT,
            code: "/data/error_code",
            message: "/data/message",
            details: "/data/details",
            ..ERROR
        },
        ("toolboxai", _) => Places { envelope: &toolboxai::ENVELOPE, ..ERROR },
        ("testtrack-pro", _) => Places { envelope: &testtrack_pro::ENVELOPE, ..ERROR },
        ("databricks-orchestrator", "webhook") => Places { envelope: &databricks_orchestrator::WEBHOOK_EVENT, ..ERROR },
        ("databricks-orchestrator", _) => Places { envelope: &databricks_orchestrator::ENVELOPE, ..ERROR },
        _ => Places { envelope: &casare_rpa::ENVELOPE, message: "/detail", rejected: "/detail", ..ERROR },
    }
}

/// The whole body of an example; `None` of one that shows a part.
pub fn bodies() -> impl Iterator<Item = (&'static System, Example, Value)> {
    ALL.into_iter().flat_map(|system| {
        let examples = system.documented().expect("a fixture").examples.into_iter();
        examples.filter(|example| example.pointer.is_none()).filter_map(move |example| {
            let body: Value = serde_json::from_str(&example.body_text).ok().filter(Value::is_object)?;
            Some((system, example, body))
        })
    })
}

pub fn envelope(system: &System, example: &Example) -> &'static Envelope {
    places(system, example).envelope
}

fn read(envelope: &'static Envelope, example: &Example) -> RemoteError {
    let status = StatusCode::from_u16(example.status.unwrap_or(400)).expect("a status");
    let header = |(name, value): (&String, &String)| {
        (name.parse::<HeaderName>().expect("a name"), HeaderValue::from_str(value).expect("a value"))
    };
    let headers: HeaderMap = example.headers.iter().map(header).collect();
    envelope.read(status, &headers, example.body_text.clone())
}

#[test]
fn every_documented_body_is_read() {
    let mut count = 0;
    for (system, example, body) in bodies() {
        let places = places(system, &example);
        let remote = read(places.envelope, &example);
        let name = format!("{}: {:?} {}", system.name, example.id, example.body_text);
        assert!(remote.read_error().is_none() || !example.missing.is_empty(), "{name}: {}", error(&remote));
        assert_eq!(remote.code(), body.pointer(places.code).and_then(Value::as_str), "{name}");
        assert_eq!(remote.message(), body.pointer(places.message).and_then(Value::as_str), "{name}");
        let details = remote.details_value().map(|details| details.get::<Value>().expect("JSON"));
        assert_eq!(details.as_ref(), body.pointer(places.details), "{name}");
        compare_rejected(&remote, body.pointer(places.rejected).and_then(Value::as_array), &name);
        assert_eq!(remote.status(), example.status.unwrap_or(400), "{name}");
        count += 1;
    }
    assert_eq!(count, 97);
}

fn compare_rejected(remote: &RemoteError, documented: Option<&Vec<Value>>, name: &str) {
    let documented = documented.map(Vec::as_slice).unwrap_or_default();
    assert_eq!(remote.field_errors().len(), documented.len(), "{name}");
    for (error, documented) in remote.field_errors().iter().zip(documented) {
        let text = |names: [&str; 2]| names.iter().find_map(|name| documented[name].as_str());
        assert_eq!(Some(error.message()), text(["message", "msg"]), "{name}");
        assert_eq!(error.code(), text(["code", "type"]), "{name}");
        assert_eq!(error.constraint(), documented["constraint"].as_str(), "{name}");
        match documented["loc"].as_array() {
            Some(loc) => {
                assert_eq!(serde_json::to_value(error.path()).expect("JSON"), Value::Array(loc.clone()), "{name}");
            }
            None => assert_eq!(Some(error.path().as_str()), documented["field"].as_str(), "{name}"),
        }
    }
}

#[test]
fn a_number_is_read_from_the_body_that_documents_one() {
    api_error::envelope! { static NUMBERED: Envelope = { "error": { "code": number } }; }
    assert_eq!(super::read(&NUMBERED, r#"{"error":{"code":2002}}"#).number(), Some(2002));
}
