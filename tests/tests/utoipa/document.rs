//! A document, as those who read it see it.

use boon::{Compiler, Draft, Schemas};
use roas::v3_1::spec::Spec;
use roas::validation::{Options, Validate};
use serde_json::{Value, json};
use utoipa::IntoResponses;

/// A document with one path, as it is served.
pub fn of<R: IntoResponses>() -> Value {
    let responses = serde_json::to_value(R::responses()).unwrap();
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Shop", "version": "1" },
        "paths": { "/": { "get": { "operationId": "root", "responses": responses } } },
    })
}

/// The responses of an operation.
pub fn responses<'a>(document: &'a Value, path: &str) -> &'a Value {
    &document["paths"][path]["get"]["responses"]
}

/// The one content of a response.
pub fn content(response: &Value) -> &Value {
    let content = response["content"].as_object().unwrap();
    assert_eq!(content.len(), 1, "{response}");
    content.values().next().unwrap()
}

/// What the example of a code shows.
pub fn example<'a>(document: &'a Value, status: u16, code: &str) -> &'a Value {
    &content(&responses(document, "/")[status.to_string()])["examples"][code]["value"]
}

/// The codes of the examples under a status, in order.
pub fn codes(response: &Value) -> Vec<&str> {
    let examples = content(response)["examples"].as_object();
    examples.into_iter().flat_map(|examples| examples.keys().map(String::as_str)).collect()
}

/// Each example, with its status, code and media type.
pub fn examples(responses: &Value) -> Vec<(&str, &str, &str, &Value)> {
    let mut all = Vec::new();
    for (status, response) in responses.as_object().unwrap() {
        for (media_type, content) in response["content"].as_object().into_iter().flatten() {
            for (code, example) in content["examples"].as_object().into_iter().flatten() {
                all.push((&**status, &**code, &**media_type, &example["value"]));
            }
        }
    }
    all
}

/// What validators of others say: one of `OpenAPI` 3.1, and one of JSON Schema for each schema and each example.
pub fn check(document: &Value) {
    let spec: Spec = serde_json::from_value(document.clone()).unwrap();
    spec.validate(Options::IgnoreMissingTags.into(), None).unwrap();
    for operation in document["paths"].as_object().unwrap().values() {
        for response in operation["get"]["responses"].as_object().unwrap().values() {
            response["content"].as_object().into_iter().flatten().for_each(|(_, content)| check_content(content));
        }
    }
}

fn check_content(content: &Value) {
    let Some(schema) = content.get("schema") else { return };
    for (code, example) in content["examples"].as_object().into_iter().flatten() {
        assert_eq!(errors(schema, &example["value"]), None, "{code}: {schema}");
    }
}

/// Why a value is not as a schema of JSON Schema 2020-12 says. The schema itself has to be as its metaschema says.
pub fn errors(schema: &Value, value: &Value) -> Option<String> {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.set_default_draft(Draft::V2020_12);
    compiler.add_resource("schema.json", schema.clone()).unwrap();
    let schema = compiler.compile("schema.json", &mut schemas).unwrap();
    schemas.validate(value, schema).err().map(|error| format!("{error:#}"))
}
