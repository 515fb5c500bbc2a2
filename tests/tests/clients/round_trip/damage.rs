//! Whatever becomes of a body on its way, reading it does not panic, and what came is kept.

use api_error::{BoxApiError, ErrorView, Mode, ReadError, RemoteError};
use bytes::Bytes;
use http::{Request, Response};
use serde_json::{Value, json};
use tests::systems::databricks_orchestrator::WEBHOOK_EVENT;

use super::apis::{ALL, Api};

#[test]
fn a_body_that_is_cut_anywhere_is_not_read_and_kept() {
    for api in &ALL {
        for (error, response) in responses(api) {
            for end in 0..response.body().len() {
                let came = read(api, &response, &response.body().slice(..end));
                assert!(matches!(came.read_error(), Some(ReadError::NotJson(_))), "{came:?}");
                assert_eq!((came.message(), came.field_errors().len()), (None, 0));
                decode(api, &error, came);
            }
        }
    }
}

#[test]
fn a_member_that_is_missing_renamed_or_of_another_type_does_no_harm() {
    let mut count = 0;
    for api in &ALL {
        for (error, response) in responses(api) {
            let body = serde_json::from_slice(response.body()).unwrap();
            for damaged in damaged(&body) {
                decode(api, &error, read(api, &response, &damaged.to_string().into()));
                count += 1;
            }
        }
    }
    assert!(count > 10_000, "{count}");
}

#[test]
fn an_event_is_kept_too() {
    let (toolboxai, orchestrator) = (&ALL[2], &ALL[1]);
    for (api, event) in [(toolboxai, toolboxai.event.unwrap()), (orchestrator, &WEBHOOK_EVENT)] {
        for error in (api.system.errors)() {
            let body = ErrorView::new(&error).with_envelope(event).body();
            let cut = (0..=body.len()).map(|end| body.slice(..end));
            let whole = serde_json::from_slice(&body).unwrap();
            for body in cut.chain(damaged(&whole).into_iter().map(|body| body.to_string().into())) {
                let came = event.read_event(body.clone());
                assert_eq!(came.body(), &body);
                decode(api, &error, came);
            }
        }
    }
}

/// Every answer of a service, in both modes.
fn responses(api: &Api) -> Vec<(BoxApiError, Response<Bytes>)> {
    let mut responses = Vec::new();
    for mode in [Mode::Development, Mode::Production] {
        let exchange = api.layer(mode).begin(&Request::get("/items/7").body(()).unwrap());
        for error in (api.system.errors)() {
            let response = exchange.context().in_scope(|| ErrorView::new(&error).response());
            let (mut head, body) = response.into_parts();
            assert!(exchange.finish(&mut head, || None).is_none());
            responses.push((error, Response::from_parts(head, body)));
        }
    }
    responses
}

/// Reads another body in the place of the one that was sent.
fn read(api: &Api, response: &Response<Bytes>, body: &Bytes) -> RemoteError {
    let came = api.envelope.read(response.status(), response.headers(), body.clone());
    assert_eq!((came.status(), came.headers(), came.body()), (response.status(), response.headers(), body));
    came
}

/// Decodes into the variant that was sent, or into none; then nothing of what came is lost.
fn decode(api: &Api, sent: &BoxApiError, came: RemoteError) {
    let (status, body) = (came.status(), came.body().clone());
    let _ = (came.to_string(), format!("{came:?}"), came.retry());
    match (api.decode)(came) {
        Ok(error) => assert_eq!(error.spec().code(), sent.spec().code()),
        Err(came) => {
            assert!(came.read_error().is_some());
            assert_eq!((came.status(), came.body()), (status, &body));
        }
    }
}

/// All values that differ from this one in one place.
fn damaged(value: &Value) -> Vec<Value> {
    let others = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(0.5),
        json!(u64::MAX),
        json!(""),
        json!("x"),
        json!([]),
        json!([0]),
        json!({}),
        json!({ "x": 0 }),
    ];
    let mut all: Vec<_> = others.into_iter().filter(|other| other != value).collect();
    match value {
        Value::Object(members) => all.extend(members.keys().flat_map(|name| damaged_member(value, name))),
        Value::Array(items) => all.extend((0..items.len()).flat_map(|place| damaged_item(items, place))),
        _ => {}
    }
    all
}

fn damaged_member(object: &Value, name: &str) -> Vec<Value> {
    let mut without = object.as_object().cloned().unwrap_or_default();
    let Some(value) = without.remove(name) else { return Vec::new() };
    let with = |name: &str, value: Value| {
        let mut members = without.clone();
        members.insert(name.to_owned(), value);
        Value::Object(members)
    };
    let mut all: Vec<_> = damaged(&value).into_iter().map(|value| with(name, value)).collect();
    all.push(with(&format!("{name}_"), value));
    all.push(Value::Object(without));
    all
}

fn damaged_item(items: &[Value], place: usize) -> Vec<Value> {
    let mut without = items.to_vec();
    let value = without.remove(place);
    let with = |value: Value| {
        let mut items = items.to_vec();
        items[place] = value;
        Value::Array(items)
    };
    let mut all: Vec<_> = damaged(&value).into_iter().map(with).collect();
    all.push(Value::Array(without));
    all
}
