//! JSON Pointers in the fragment of a URI (RFC 6901 §6): written percent-encoded, and read back.

use api_error::envelope::{Envelope, PROBLEM};
use api_error::{ApiError, ErrorView, FieldError, FieldPath, RequestContext};
use fluent_uri::UriRef;
use http::{HeaderMap, StatusCode};
use proptest::prelude::*;
use serde_json::Value;

api_error::envelope! {
    /// Each place in which a pointer may be a fragment.
    static PLACES: Envelope = {
        "code": code,
        "list": [for e in field_errors => { "at": "#{e.pointer}", "in": "schema.json#{e.pointer}", "message": e.message }],
    };
    static KEYS: Envelope = { "code": code, "map": {for e in field_errors => "#{e.pointer}": e.message} };
    static PLAIN: Envelope = { "code": code, "list": [for e in field_errors => { "at": e.pointer, "message": e.message }] };
}

#[derive(Debug, ApiError)]
#[api(status = 422)]
struct Invalid(#[api(field_errors)] Vec<FieldError>);

/// An error at the member of that name.
fn at(name: &str) -> Invalid {
    let path = FieldPath::new().field(name.to_owned());
    Invalid(vec![FieldError::new(path, "no")])
}

fn sent(envelope: &'static Envelope, error: &Invalid) -> String {
    let view = ErrorView::new(error).with_context(RequestContext::new().with_envelope(envelope));
    String::from_utf8(view.body().to_vec()).unwrap()
}

fn paths(envelope: &'static Envelope, body: String) -> Vec<FieldPath> {
    let remote = envelope.read(StatusCode::UNPROCESSABLE_ENTITY, &HeaderMap::new(), body);
    assert!(remote.read_error().is_none(), "{remote:?}");
    remote.field_errors().iter().map(|error| error.path().clone()).collect()
}

/// The table of RFC 6901 §6, but for the whole document.
const TABLE: [(&str, &str); 11] = [
    ("foo", "/foo"),
    ("", "/"),
    ("a/b", "/a~1b"),
    ("c%d", "/c%25d"),
    ("e^f", "/e%5Ef"),
    ("g|h", "/g%7Ch"),
    ("i\\j", "/i%5Cj"),
    ("k\"l", "/k%22l"),
    (" ", "/%20"),
    ("m~n", "/m~0n"),
    ("gr\u{fc}n", "/gr%C3%BCn"),
];

#[test]
fn c03_pointers_are_encoded_as_in_the_table_of_the_rfc() {
    for (name, fragment) in TABLE {
        assert_eq!(FieldPath::new().field(name).fragment(), fragment);
        let problem: Value = serde_json::from_str(&sent(&PROBLEM, &at(name))).unwrap();
        assert_eq!(problem["errors"][0]["pointer"], format!("#{fragment}"), "{name}");
        let places: Value = serde_json::from_str(&sent(&PLACES, &at(name))).unwrap();
        assert_eq!(places["list"][0]["at"], format!("#{fragment}"), "{name}");
        assert_eq!(places["list"][0]["in"], format!("schema.json#{fragment}"), "{name}");
        let keys: Value = serde_json::from_str(&sent(&KEYS, &at(name))).unwrap();
        assert_eq!(keys["map"][format!("#{fragment}")], "no", "{name}");
    }
    assert_eq!(FieldPath::from("tasks[0].first name").fragment(), "/tasks/0/first%20name");
    assert_eq!(FieldPath::new().fragment(), "");
}

/// A pointer that is no fragment is no URI (RFC 6901 §5).
#[test]
fn c03_pointers_elsewhere_are_not_encoded() {
    let plain: Value = serde_json::from_str(&sent(&PLAIN, &at("a b%"))).unwrap();
    assert_eq!(plain["list"][0]["at"], "/a b%");
}

#[test]
fn c03_pointers_of_other_services_are_read() {
    let read = |pointer: &str| {
        let body = serde_json::json!({"code": "A", "errors": [{"detail": "no", "pointer": pointer}]}).to_string();
        let remote = PROBLEM.read(StatusCode::UNPROCESSABLE_ENTITY, &HeaderMap::new(), body);
        remote.field_errors().first().map(|error| error.path().pointer())
    };
    assert_eq!(read("#/first%20name").as_deref(), Some("/first name"));
    assert_eq!(read("#/a%2fb/%e7%b7%91").as_deref(), Some("/a/b/\u{7dd1}"));
    // Not all encode; a `%` that begins no triplet is itself.
    assert_eq!(read("#/first name/100%/%zz").as_deref(), Some("/first name/100%/%zz"));
    // What is not UTF-8 is no name.
    assert_eq!(read("#/%ff").as_deref(), Some(""));
    assert_eq!(
        paths(&PLAIN, r##"{"code":"A","list":[{"at":"#/a%20b","message":"no"}]}"##.to_owned()),
        [FieldPath::new().field("a b")]
    );
    let many = format!(r#"{{"code":"A","list":[{{"at":"{}","message":"no"}}]}}"#, "#".repeat(500_000));
    assert!(PLAIN.read(StatusCode::BAD_REQUEST, &HeaderMap::new(), many).read_error().is_some());
}

proptest! {
    #[test]
    fn c03_any_name_comes_back(name in any::<String>(), inner in "[%# ~/^a-f0-9]{0,8}") {
        // A step of digits is taken for an index.
        prop_assume!(inner.is_empty() || inner.bytes().any(|byte| !byte.is_ascii_digit()));
        prop_assume!(name.is_empty() || name.bytes().any(|byte| !byte.is_ascii_digit()));
        let path = FieldPath::new().field(name).index(3).field(inner);
        let error = Invalid(vec![FieldError::new(path.clone(), "no")]);
        let fragment = format!("#{}", path.fragment());
        prop_assert_eq!(UriRef::parse(fragment.as_str()).unwrap().fragment().unwrap().as_str(), path.fragment());
        for envelope in [&PROBLEM, &PLACES, &KEYS, &PLAIN] {
            let read = paths(envelope, sent(envelope, &error));
            prop_assert_eq!(read.iter().map(FieldPath::pointer).collect::<Vec<_>>(), [path.pointer()]);
        }
    }
}
