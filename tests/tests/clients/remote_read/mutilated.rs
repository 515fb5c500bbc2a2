//! Every documented body with each of its members removed, renamed and retyped, and any bytes at all.

use api_error::envelope::Envelope;
use http::{HeaderMap, StatusCode};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::documented::{bodies, envelope};

const STATUS: StatusCode = StatusCode::IM_A_TEAPOT;

/// Reads it, asks for everything, and looks at what must be there in any case.
fn survive(envelope: &'static Envelope, body: &[u8]) {
    let remote = envelope.read(STATUS, &HeaderMap::new(), body.to_vec());
    assert_eq!((remote.status(), &remote.body()[..]), (STATUS, body));
    let line = remote.to_string();
    assert!(!line.contains(char::is_control), "{line:?}");
    for (_, value) in remote.details() {
        value.get::<serde::de::IgnoredAny>().expect("a detail is JSON");
    }
    let _ = (remote.retry(), remote.nested(), remote.read_error().map(ToString::to_string), format!("{remote:?}"));
    let relayed = remote.relayed();
    let response = api_error::ErrorView::new(&relayed).response();
    assert!(serde_json::from_slice::<Value>(response.body()).is_ok(), "{response:?}");
    assert!(response.status() == STATUS || response.status() == StatusCode::BAD_GATEWAY);
}

/// The value with one change at each of its places.
fn changed(value: &Value) -> Vec<Value> {
    let mut all =
        vec![json!(null), json!(1.5), json!(-1), json!("text"), json!(true), json!([]), json!([[{}]]), json!({"x": 1})];
    match value {
        Value::Object(members) => {
            for (name, inner) in members {
                let mut without = members.clone();
                without.remove(name);
                all.push(Value::Object(without.clone()));
                without.insert(format!("{name}_"), inner.clone());
                all.push(Value::Object(without));
                all.extend(changed(inner).into_iter().map(|inner| {
                    let mut with = members.clone();
                    with.insert(name.clone(), inner);
                    Value::Object(with)
                }));
            }
        }
        Value::Array(items) => {
            for (at, inner) in items.iter().enumerate() {
                all.extend(changed(inner).into_iter().map(|inner| {
                    let mut with = items.clone();
                    with[at] = inner;
                    Value::Array(with)
                }));
            }
        }
        _ => {}
    }
    all
}

#[test]
fn every_member_of_every_body_can_be_removed_renamed_and_retyped() {
    let mut count = 0;
    for (system, example, body) in bodies() {
        for changed in changed(&body) {
            survive(envelope(system, &example), changed.to_string().as_bytes());
            count += 1;
        }
    }
    assert!(count > 5000, "{count}");
}

#[test]
fn every_body_can_be_cut_at_every_byte() {
    for (system, example, _) in bodies() {
        for end in 0..example.body_text.len() {
            survive(envelope(system, &example), &example.body_text.as_bytes()[..end]);
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        survive(&api_error::envelope::ERROR, &bytes);
        survive(&api_error::envelope::PROBLEM, &bytes);
    }

    #[test]
    fn any_change_of_bytes_is_survived(which in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let bodies: Vec<_> = bodies().collect();
        let (system, example, _) = which.get(&bodies);
        let mut body = example.body_text.clone().into_bytes();
        let at = at.index(body.len());
        body[at] = byte;
        survive(envelope(system, example), &body);
    }
}
