//! What the extractors of actix-web, poem and Rocket reject, over HTTP: a status, a code and the field, and never the value.
//! What is the same for all frameworks is in the table of requests.

mod actix;
mod poem;
mod rocket;

use std::sync::LazyLock;

use api_error::ApiError;
use api_error::service::{ApiErrorLayer, Rejection};
use serde::Deserialize;
use serde_json::{Value, json};

const SECRET: &str = "hunter2";

/// A code of the service's own for rejected input.
#[derive(Debug, ApiError)]
#[api(status = 422, code = "SHOP_INVALID", message = "Please check your input")]
struct Own;

fn layer_with_own_code() -> ApiErrorLayer {
    ApiErrorLayer::new().with_error(Own)
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "it is about what cannot be read")]
struct Order {
    item: u32,
    #[serde(default)]
    colour: Option<Colour>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Colour {
    Red,
    Green,
}

/// A body, and what is listed of it.
static BODIES: LazyLock<Vec<(String, Value)>> = LazyLock::new(|| {
    let expected = json!({"expected": ["red", "green"], "line": 1, "column": 28});
    vec![
        (
            format!(r#"{{"item":"{SECRET}"}}"#),
            json!({"field": "", "message": "Expected u32", "code": "invalid_type",
                "params": {"expected": "u32", "line": 1, "column": 17}}),
        ),
        (
            format!(r#"{{"item":1,"colour":"{SECRET}"}}"#),
            json!({"field": "", "message": "Expected red, green", "code": "unknown_variant", "params": expected}),
        ),
        (
            format!(r#"{{"item":1,"item":"{SECRET}"}}"#),
            json!({"field": "item", "message": "Is given twice", "code": "duplicate_field"}),
        ),
        (
            format!(r#"{{"item":1,"pin":"{SECRET}"}}"#),
            json!({"field": "pin", "message": "Is not a known field", "code": "unknown_field"}),
        ),
        ("{}".to_owned(), json!({"field": "item", "message": "Is missing", "code": "missing_field"})),
    ]
});

/// Posts JSON.
async fn post(url: &str, body: &str) -> (u16, Value) {
    send(reqwest::Client::new().post(url).header("content-type", "application/json").body(body.to_owned())).await
}

/// Posts a form.
async fn post_form(url: &str, body: &str) -> (u16, Value) {
    let form = "application/x-www-form-urlencoded";
    send(reqwest::Client::new().post(url).header("content-type", form).body(body.to_owned())).await
}

async fn get(url: &str) -> (u16, Value) {
    send(reqwest::Client::new().get(url)).await
}

/// The status, and what is in `error`.
async fn send(request: reqwest::RequestBuilder) -> (u16, Value) {
    let answer = request.send().await.unwrap();
    let status = answer.status().as_u16();
    let text = answer.text().await.unwrap();
    assert!(!text.contains(SECRET), "{text}");
    let body: Value = serde_json::from_str(&text).unwrap_or_else(|_| panic!("{status} {text}"));
    (status, body["error"].clone())
}

/// The code, the status and the one field error.
#[track_caller]
fn assert_rejected((status, error): (u16, Value), expected: (u16, &str), field_error: &Value) {
    assert_eq!((status, &error["code"]), (expected.0, &json!(expected.1)), "{error}");
    assert_eq!(error["field_errors"], json!([field_error]));
}

/// What the author of an adapter to another framework has to do.
#[test]
fn b11_a_rejection_in_the_extensions_of_a_response_is_rendered() {
    let rejected = serde_json::from_str::<Order>(&BODIES[0].0).unwrap_err();
    let request = http::Request::post("/orders").header("x-request-id", "1").body(()).unwrap();
    let exchange = ApiErrorLayer::new().begin(&request);
    let (mut head, ()) = http::Response::builder().status(404).body(()).unwrap().into_parts();
    head.extensions.insert(Rejection::json(&rejected));
    let body: Value = serde_json::from_slice(&exchange.finish(&mut head, || None).unwrap()).unwrap();
    assert_rejected((head.status.as_u16(), body["error"].clone()), (422, "INVALID_BODY"), &BODIES[0].1);
}
