//! What a template says about its bodies.

use api_error::ApiError;
use serde_json::{Value, json};

use super::document::{self, check, content, responses};

/// The schema of an envelope, for an error with a number and one without.
macro_rules! schema {
    ($body:tt) => {{
        api_error::envelope! {
            static ENVELOPE: Envelope = $body;
        }
        #[derive(Debug, ApiError)]
        #[api(status = 409, envelope = ENVELOPE, extra(team = "shop"))]
        enum Error {
            #[api(number = 7, category = "Store", extra(level = 1))]
            First,
            #[api(retryable, docs_url = "https://docs.example.dev/second")]
            Second,
        }
        let document = document::of::<Error>();
        check(&document);
        content(&responses(&document, "/")["409"])["schema"].clone()
    }};
}

fn nullable(of: &Value) -> Value {
    json!({ "anyOf": [of, { "type": "null" }] })
}

fn properties(schema: &Value) -> &Value {
    assert_eq!(schema["type"], "object");
    &schema["properties"]
}

#[test]
fn slots_have_types() {
    let schema = schema!({ "code": code, "status": status, "number": number, "text": message, "help"?: docs_url, "at": timestamp });
    let expected = json!({
        "type": "object",
        "required": ["code", "status", "number", "text", "at"],
        "properties": {
            "code": { "type": "string", "enum": ["FIRST", "SECOND"] },
            "status": { "type": "integer", "enum": [409] },
            "number": { "anyOf": [{ "type": "integer", "enum": [7] }, { "type": "null" }] },
            "text": { "type": "string" },
            "help": { "type": "string", "format": "uri" },
            "at": { "type": "string", "format": "date-time" },
        },
    });
    assert_eq!(schema, expected);
}

#[test]
fn what_may_be_absent_is_null_or_left_out() {
    let schema = schema!({ "a": category, "b"?: category, "c": request_id, "d": "id {request_id}", "e": "{code}!" });
    assert_eq!(schema["required"], json!(["a", "c", "d", "e"]));
    let text = json!({ "type": "string" });
    let or_null = nullable(&text);
    assert_eq!(*properties(&schema), json!({ "a": or_null, "b": text, "c": or_null, "d": or_null, "e": text }));
}

#[test]
fn literals_are_values() {
    let schema = schema!({ "a": false, "b": null, "c": 1.5, "d": "x", "e": [], "f": { "g": 1 } });
    let all = properties(&schema);
    assert_eq!(all["a"], json!({ "type": "boolean", "enum": [false] }));
    assert_eq!(all["b"], json!({ "type": "null", "enum": [null] }));
    assert_eq!(all["c"], json!({ "type": "number", "enum": [1.5] }));
    assert_eq!(all["d"], json!({ "type": "string", "enum": ["x"] }));
    assert_eq!(all["e"]["type"], "array");
    assert_eq!(all["f"]["required"], json!(["g"]));
}

#[test]
fn extras_are_the_constants_of_the_errors() {
    let schema = schema!({ "a": extra.team, "b": extra.level, "c": retryable });
    let all = properties(&schema);
    assert_eq!(all["a"], json!({ "type": "string", "enum": ["shop"] }));
    // The application may put one into the context, of any type.
    assert_eq!(all["b"], json!({}));
    assert_eq!(all["c"], nullable(&json!({ "type": "boolean" })));
}

#[test]
fn alternatives_end_where_one_is_always_there() {
    let schema = schema!({ "a": [for e in field_errors => e.path] | message, "c": request_id | trace_id });
    let path = json!({ "anyOf": [{ "type": "string" }, { "type": "integer" }] });
    let paths = json!({ "type": "array", "items": { "type": "array", "items": path } });
    let all = properties(&schema);
    assert_eq!(all["a"], json!({ "anyOf": [paths, { "type": "string" }] }));
    assert_eq!(all["c"], nullable(&json!({ "type": "string" })));
}

#[test]
fn lists_and_maps_are_of_their_items() {
    let schema =
        schema!({ "a": { for e in field_errors => e.field: [e.message] }, "b": [code, number], "c": field_errors });
    let all = properties(&schema);
    let texts = json!({ "type": "array", "items": { "type": "string" } });
    assert_eq!(all["a"], json!({ "type": "object", "additionalProperties": texts }));
    assert_eq!(all["b"]["items"]["anyOf"].as_array().unwrap().len(), 3);
    assert_eq!(all["c"]["items"]["required"], json!(["field", "message"]));
}

#[test]
fn details_that_are_spread_are_members_of_any_name() {
    let schema = schema!({ "code": code, ..details });
    assert_eq!(schema["additionalProperties"], true);
    assert_eq!(schema["required"], json!(["code"]));
}

/// Errors that are held may be any, so nothing is known of their codes.
#[test]
fn nested_errors_are_any() {
    let schema = schema!({
        "errors": [for e in errors => {
            "code": e.code, "status": e.status, "outer": code,
            "held": [for h in e.nested => { "code": h.code, "middle": e.code, "outer": code }],
        }],
    });
    let item = properties(&properties(&schema)["errors"]["items"]);
    assert_eq!(item["code"], json!({ "type": "string" }));
    assert_eq!(item["status"], json!({ "type": "integer" }));
    assert_eq!(item["outer"]["enum"], json!(["FIRST", "SECOND"]));
    let nested = properties(&item["held"]["items"]);
    assert_eq!(nested["middle"], json!({ "type": "string" }));
    assert_eq!(nested["outer"]["enum"], json!(["FIRST", "SECOND"]));
}

#[test]
fn what_production_never_shows_is_in_no_schema() {
    let schema = schema!({ "code": code, "debug"?: debug, "why": debug });
    assert_eq!(properties(&schema).get("debug"), None);
    assert_eq!(properties(&schema)["why"], json!({ "type": "null" }));
}

#[test]
fn a_body_may_be_a_list_or_a_text() {
    assert_eq!(schema!([code])["items"]["enum"], json!(["FIRST", "SECOND"]));
    assert_eq!(schema!(message), json!({ "type": "string" }));
}
