//! Which errors have an example, and what it shows.

use std::borrow::Cow;
use std::io;

use api_error::catalog::Catalogued;
use api_error::utoipa::Errors;
use api_error::{ApiError, BoxApiError, ErrorSpec, Mode, RequestContext};
use axum::extract::rejection::JsonRejection;
use http::StatusCode;
use serde_json::{Map, Value, json};

use super::document::{self, check, codes, content, example, responses};

#[derive(Debug, serde::Serialize)]
struct Size<const N: usize>;

/// Its own fields and the errors inside of it are of any type.
#[derive(Debug, ApiError)]
#[api(status = 409)]
enum Generic<T: Catalogued + std::error::Error, const N: usize> {
    Conflict,
    Shown {
        size: Size<N>,
    },
    #[api(transparent)]
    Inside(T),
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Facts<'a> {
    #[api(message = "{text} and {more}")]
    Texts {
        #[api(example = "some")]
        text: String,
        #[api(example = "more")]
        more: Cow<'a, str>,
        #[api(example = "rest", skip)]
        _rest: &'a str,
        #[api(example = Some(Kind::Large), skip)]
        _kind: Option<Kind>,
    },
    NoExample {
        field: u32,
    },
    #[api(expose = false)]
    HiddenFields {
        field: u32,
    },
    #[api(expose = false)]
    OneIsShown {
        #[api(expose)]
        shown: u32,
    },
    Skipped {
        #[api(skip)]
        _field: u32,
    },
    #[api(code = Other::BORROWED)]
    Elsewhere,
    Whole(#[api(details, example = vec![1, 2])] Vec<u32>),
}

#[derive(Debug)]
enum Kind {
    Large,
}

#[derive(Debug, ApiError)]
#[api(status = 410)]
enum Other {
    Borrowed,
}

#[test]
fn what_needs_no_value_has_an_example_and_what_has_one_is_it() {
    let document = document::of::<Facts<'static>>();
    check(&document);
    let bad = &responses(&document, "/")["400"];
    assert_eq!(codes(bad), ["HIDDEN_FIELDS", "SKIPPED", "TEXTS", "WHOLE"]);
    let listed = ["TEXTS", "NO_EXAMPLE", "HIDDEN_FIELDS", "ONE_IS_SHOWN", "SKIPPED", "WHOLE"];
    let schema = &content(bad)["schema"];
    assert_eq!(schema["properties"]["error"]["properties"]["code"]["enum"], json!(listed));
    assert_eq!(example(&document, 400, "TEXTS")["error"]["message"], "some and more");
    assert_eq!(example(&document, 400, "WHOLE")["error"]["details"], json!([1, 2]));
    assert_eq!(codes(&responses(&document, "/")["410"]), ["BORROWED"]);
}

#[test]
fn a_generic_type_lists_what_its_parameters_do() {
    let document = document::of::<Generic<Other, 3>>();
    check(&document);
    assert_eq!(codes(&responses(&document, "/")["409"]), ["CONFLICT"]);
    assert_eq!(codes(&responses(&document, "/")["410"]), ["BORROWED"]);
}

#[derive(Debug, ApiError)]
enum Outer {
    #[api(transparent, status = 503)]
    Busy(Inner),
    #[api(transparent, expose = false)]
    Hidden(Box<Shown>),
    #[api(transparent, message = "Not today")]
    Reported(Other),
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Inner {
    Fixed,
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct Shown {
    #[api(example = 7)]
    item: u32,
}

#[test]
fn what_stands_beside_an_error_inside_wins() {
    let document = document::of::<Outer>();
    check(&document);
    assert_eq!(responses(&document, "/").as_object().unwrap().keys().collect::<Vec<_>>(), ["404", "410", "503"]);
    assert_eq!(*example(&document, 503, "FIXED"), json!({ "error": { "code": "FIXED", "message": "Fixed" } }));
    assert_eq!(*example(&document, 404, "SHOWN"), json!({ "error": { "code": "SHOWN", "message": "Shown" } }));
    // Only a value knows its message.
    assert_eq!(*example(&document, 410, "BORROWED"), Value::Null);
}

/// The status, the code and the details of an error may be decided when the program runs.
#[derive(Debug, ApiError)]
#[api(status = 502)]
enum Dynamic {
    Upstream {
        #[api(status, example = StatusCode::GATEWAY_TIMEOUT)]
        status: StatusCode,
        #[api(code, example = "TOO_LATE")]
        code: String,
    },
    Passed {
        #[api(code)]
        spec: &'static ErrorSpec,
    },
    #[api(status = 404)]
    Any(
        #[api(details, example = Map::from_iter([("z".to_owned(), 1.into()), ("a".to_owned(), 2.into())]))]
        Map<String, Value>,
    ),
}

#[test]
fn an_example_stands_where_it_would_be_answered() {
    let document = document::of::<Dynamic>();
    check(&document);
    assert_eq!(codes(&responses(&document, "/")["504"]), ["TOO_LATE"]);
    assert!(responses(&document, "/").get("502").is_none());
    let body = example(&document, 404, "ANY").to_string();
    assert_eq!(body, r#"{"error":{"code":"ANY","message":"Any","details":{"z":1,"a":2}}}"#);
}

/// Of a foreign error the codes are known, and no value.
#[test]
fn foreign_errors_list_their_codes() {
    let document = document::of::<Errors<(JsonRejection, BoxApiError, Box<Inner>)>>();
    check(&document);
    let bad = &responses(&document, "/")["400"];
    assert!(bad["description"].as_str().unwrap().starts_with("- `MALFORMED_JSON`: Malformed JSON\n"));
    assert_eq!(codes(bad), ["FIXED"]);
}

#[test]
fn a_document_shows_production_and_is_the_same_tomorrow() {
    #[derive(Debug, ApiError)]
    #[api(status = 500, envelope = TIMED)]
    struct Failed {
        #[api(example = "secret")]
        volume: String,
        #[source]
        #[api(example = io::Error::other("secret"))]
        cause: io::Error,
    }
    let development = RequestContext::new().with_mode(Mode::Development);
    let document = development.in_scope(document::of::<Failed>);
    let body = json!({ "code": "FAILED", "at": "2026-01-02T03:04:05Z" });
    assert_eq!(*example(&document, 500, "FAILED"), body);
}

api_error::envelope! {
    static TIMED: Envelope = { "code": code, "at": timestamp, "details"?: details, "debug"?: debug };
}
