//! The envelope of a document, and what envelopes are not JSON.

use api_error::envelope::{Envelope, PROBLEM};
use api_error::{ApiError, RequestContext};
use bytes::Bytes;
use serde_json::{Value, json};

use super::document::{self, check, content, example, responses};

api_error::envelope! {
    #[content_type = "text/plain; charset=utf-8"]
    static PLAIN: Envelope = text "{code}: {message}";
    static BARE: Envelope = empty;
    static SHORT: Envelope = { "c": code };
    #[expose_causes]
    static WITH_CAUSES: Envelope = { "code": code, "causes": [for c in causes => c.message] };
}

static LEGACY: Envelope = Envelope::function(|view| {
    let mut response = http::Response::new(Bytes::from(format!("ERR;{};{}", view.code(), view.message())));
    response.headers_mut().insert("content-type", http::HeaderValue::from_static("text/x-legacy"));
    response
});

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct NotFound;

fn under(envelope: &'static Envelope) -> Value {
    let document = RequestContext::new().with_envelope(envelope).in_scope(document::of::<NotFound>);
    check(&document);
    responses(&document, "/")["404"].clone()
}

#[test]
fn a_text_is_a_string() {
    let content = &under(&PLAIN)["content"]["text/plain; charset=utf-8"];
    assert_eq!(content["schema"], json!({ "type": "string" }));
    assert_eq!(content["examples"]["NOT_FOUND"]["value"], "NOT_FOUND: Not found");
}

#[test]
fn no_body_has_no_content() {
    assert_eq!(under(&BARE), json!({ "description": "`NOT_FOUND`: Not found" }));
}

#[test]
fn a_function_shows_its_examples_and_no_schema() {
    let content = &under(&LEGACY)["content"]["text/x-legacy"];
    assert_eq!(content.get("schema"), None);
    assert_eq!(content["examples"]["NOT_FOUND"]["value"], "ERR;NOT_FOUND;Not found");
}

#[derive(Debug, ApiError)]
#[api(status = 400, envelope = SHORT)]
enum Mixed {
    One,
    #[api(envelope = PROBLEM)]
    Two,
    #[api(envelope = LEGACY)]
    Three,
    #[api(transparent)]
    Inside(Inner),
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Inner {
    Four,
    #[api(envelope = PLAIN)]
    Five,
}

/// As of a value: that of the variant, the one that was chosen, that of the type.
#[test]
fn each_error_is_in_the_envelope_that_it_is_sent_in() {
    let document = document::of::<Mixed>();
    check(&document);
    let contents = &responses(&document, "/")["400"]["content"];
    let body = |media_type: &str, code: &str| contents[media_type]["examples"][code]["value"].clone();
    assert_eq!(body("application/json", "ONE"), json!({ "c": "ONE" }));
    assert_eq!(body("application/problem+json", "TWO")["status"], 400);
    assert_eq!(body("text/x-legacy", "THREE"), "ERR;THREE;Three");
    assert_eq!(body("application/json", "FOUR"), json!({ "c": "FOUR" }));
    assert_eq!(body("text/plain; charset=utf-8", "FIVE"), "FIVE: Five");
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum OfOneMediaType {
    One,
    #[api(envelope = SHORT)]
    Two,
}

#[test]
fn several_envelopes_of_a_media_type_are_alternatives() {
    let document = document::of::<OfOneMediaType>();
    check(&document);
    let schema = &content(&responses(&document, "/")["400"])["schema"];
    let codes: Vec<_> = schema["anyOf"].as_array().unwrap().iter().map(|one| &one["properties"]).collect();
    assert_eq!(codes.len(), 2);
    assert_eq!(codes[1]["c"]["enum"], json!(["TWO"]));
}

#[derive(Debug, ApiError)]
#[api(status = 400, envelope = WITH_CAUSES)]
enum Caused {
    Unknown(#[source] std::io::Error),
    Given(
        #[source]
        #[api(example = std::io::Error::other("disk full"))]
        std::io::Error,
    ),
    #[api(status = 500)]
    Hidden(#[source] std::io::Error),
}

#[test]
fn a_body_that_shows_its_causes_needs_an_example() {
    let document = document::of::<Caused>();
    check(&document);
    assert_eq!(*example(&document, 400, "UNKNOWN"), Value::Null);
    assert_eq!(*example(&document, 400, "GIVEN"), json!({ "code": "GIVEN", "causes": ["disk full"] }));
    assert_eq!(*example(&document, 500, "HIDDEN"), json!({ "code": "HIDDEN", "causes": [] }));
}
