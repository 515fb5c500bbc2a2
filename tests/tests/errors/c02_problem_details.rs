//! Problem details are what RFC 9457 describes: its schema (appendix A), and the rules of its text.

use api_error::envelope::PROBLEM;
use api_error::error::AsApiError;
use api_error::{ApiError, ErrorView, FieldError, RequestContext};
use boon::{Compiler, Draft, SchemaIndex, Schemas};
use fluent_uri::UriRef;
use http::StatusCode;
use proptest::prelude::*;
use serde_json::{Value, json};

api_error::envelope! {
    #[docs_url = "https://docs.example.dev/errors/{code}"]
    static HOUSE: Envelope = { "code": code, "message": message };

    #[docs_url = "https://docs.example.dev/numbers/{number}"]
    static NUMBERED: Envelope = { "number": number };
}

#[derive(Debug, ApiError)]
#[api(status = 409)]
enum Plain {
    SoldOut {
        item: u32,
    },
    Any(#[api(status)] StatusCode),
    #[api(title = "Not your item", message = "Item {0} belongs to somebody else")]
    NotYours(u32),
    #[api(docs_url = "https://docs.example.dev/moved#here", title = "Moved", message = "Moved to {shelf}")]
    Moved {
        shelf: &'static str,
    },
    #[api(status = 422)]
    Invalid(#[api(field_errors)] Vec<FieldError>),
    #[api(status = 503, message = "internal")]
    Down {
        #[api(retry_after)]
        seconds: u64,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 404, envelope = HOUSE, title = "No such shelf", message = "Nothing here")]
struct OfHouse;

#[derive(Debug, ApiError)]
#[api(transparent)]
struct Outer(OfHouse);

#[derive(Debug, ApiError)]
#[api(status = 404, envelope = NUMBERED)]
enum OfNumbers {
    #[api(number = 7)]
    With,
    Without,
}

fn problem<E: AsApiError>(error: &E) -> Value {
    problem_in(error, RequestContext::new())
}

fn problem_in<E: AsApiError>(error: &E, context: RequestContext) -> Value {
    let response = ErrorView::new(error).with_context(context.with_envelope(&PROBLEM)).response();
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    let problem: Value = serde_json::from_slice(response.body()).unwrap();
    assert_eq!(problem["status"], response.status().as_u16(), "§3.1.2: that of the response");
    problem
}

/// The facts of appendix A: of each member the JSON type, of `status` the range, of `type` and `instance` the format.
fn schema() -> (Schemas, SchemaIndex) {
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "properties": {
            "type": {"type": "string", "format": "uri-reference"},
            "status": {"type": "integer", "minimum": 100, "maximum": 599},
            "title": {"type": "string"},
            "detail": {"type": "string"},
            "instance": {"type": "string", "format": "uri-reference"},
        },
    });
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.set_default_draft(Draft::V2020_12);
    compiler.enable_format_assertions();
    compiler.add_resource("https://example.test/problem", schema).unwrap();
    let index = compiler.compile("https://example.test/problem", &mut schemas).unwrap();
    (schemas, index)
}

#[test]
fn c02_rendered_problems_fit_the_schema_of_rfc_9457() {
    let (schemas, index) = schema();
    let broken = json!({"type": "about:blank", "status": "404", "instance": "/a b"});
    assert!(schemas.validate(&broken, index).is_err(), "the check can fail");

    let invalid = Plain::Invalid(vec![FieldError::new("tasks[0].first name", "too short")]);
    let context = || RequestContext::new().with_path("/sold out/\u{fc}").with_request_id("r");
    for problem in [
        problem_in(&Plain::SoldOut { item: 7 }, context()),
        problem_in(&Plain::NotYours(7), context()),
        problem_in(&Plain::Moved { shelf: "b" }, context()),
        problem_in(&Plain::Down { seconds: 3 }, context()),
        problem_in(&invalid, context()),
        problem_in(&OfHouse, context()),
        problem(&OfHouse),
    ] {
        schemas.validate(&problem, index).unwrap_or_else(|why| panic!("{why}\n{problem}"));
    }
}

#[test]
fn c02_about_blank_has_the_phrase_of_the_status_as_its_title() {
    for number in 400..=599 {
        let status = StatusCode::from_u16(number).unwrap();
        let problem = problem(&Plain::Any(status));
        assert_eq!(problem["type"], "about:blank");
        assert_eq!(problem["title"], status.canonical_reason().unwrap_or("Any"), "{number}");
        assert_eq!((&problem["detail"], &problem["code"]), (&json!("Any"), &json!("ANY")));
    }
    let problem = problem(&Plain::NotYours(7));
    assert_eq!((&problem["type"], &problem["title"]), (&json!("about:blank"), &json!("Conflict")));
    assert_eq!(problem["detail"], "Item 7 belongs to somebody else");
}

#[test]
fn c02_a_type_of_its_own_has_a_title_of_its_own() {
    let moved = problem(&Plain::Moved { shelf: "b" });
    assert_eq!((&moved["type"], &moved["title"]), (&json!("https://docs.example.dev/moved#here"), &json!("Moved")));
    assert_eq!(moved["detail"], "Moved to b");
}

#[test]
fn c02_the_type_is_documented_by_the_envelope_of_the_error() {
    let documented = "https://docs.example.dev/errors/OF_HOUSE";
    for problem in [problem(&OfHouse), problem(&Outer(OfHouse)), problem(&api_error::BoxApiError::from(OfHouse))] {
        assert_eq!((&problem["type"], &problem["title"]), (&json!(documented), &json!("No such shelf")));
    }
    // The envelope of the context comes first, that of a socket next to it.
    let view = ErrorView::new(&Plain::SoldOut { item: 1 });
    let context = RequestContext::new().with_envelope(&HOUSE);
    let body: Value = serde_json::from_slice(&view.with_context(context).with_envelope(&PROBLEM).body()).unwrap();
    assert_eq!(body["type"], "https://docs.example.dev/errors/SOLD_OUT");

    assert_eq!(problem(&OfNumbers::With)["type"], "https://docs.example.dev/numbers/7");
    let without = problem(&OfNumbers::Without);
    assert_eq!((&without["type"], &without["title"]), (&json!("about:blank"), &json!("Not Found")));
}

#[test]
fn c02_a_title_stays_where_it_is_not_translated() {
    use api_error::language::{Arguments, Localizer};
    use std::borrow::Cow;
    use std::sync::Arc;

    /// Has messages and no titles.
    struct German;

    impl Localizer for German {
        fn default_locale(&self) -> &'static str {
            "en"
        }

        fn locales(&self) -> &[&'static str] {
            &["de"]
        }

        fn message(&self, _: &str, spec: &api_error::ErrorSpec, _: &Arguments) -> Option<Cow<'static, str>> {
            (spec.code() == "MOVED").then_some(Cow::Borrowed("Verschoben nach b"))
        }

        fn field_message(&self, _: &str, _: &FieldError) -> Option<Cow<'static, str>> {
            None
        }
    }

    let context = RequestContext::new().with_localizer(Arc::new(German)).with_accept_language(["de"]);
    let problem = problem_in(&Plain::Moved { shelf: "b" }, context);
    assert_eq!((&problem["title"], &problem["detail"]), (&json!("Moved"), &json!("Verschoben nach b")));
}

/// The template of a route names no occurrence, nor does what is no path.
#[test]
fn c01_no_template_is_an_instance() {
    for path in ["/items/{id}", "/items/{*rest}", "/items/<id>", "*", "example.dev:443", ""] {
        let problem = problem_in(&OfHouse, RequestContext::new().with_path(path));
        assert_eq!(problem.get("instance"), None, "{path}");
    }
    assert_eq!(problem(&OfHouse).get("instance"), None);
}

#[test]
fn c01_what_a_uri_cannot_hold_is_percent_encoded() {
    for (path, instance) in [
        ("/items/7", "/items/7"),
        ("/", "/"),
        ("/a b", "/a%20b"),
        ("/a%20b", "/a%20b"),
        ("/100%", "/100%25"),
        ("/%zz%4", "/%25zz%254"),
        ("/\u{fc}/\"[|]^`\\", "/%C3%BC/%22%5B%7C%5D%5E%60%5C"),
        ("/a?b#c", "/a%3Fb%23c"),
        ("/:@!$&'()*+,;=-._~", "/:@!$&'()*+,;=-._~"),
        ("//evil.example/x", "/.//evil.example/x"),
        ("///x", "/.///x"),
    ] {
        let problem = problem_in(&OfHouse, RequestContext::new().with_path(path));
        assert_eq!(problem["instance"], instance, "{path}");
    }
}

proptest! {
    #[test]
    fn c01_any_path_is_a_reference_to_the_same_host(path in "/\\PC{0,40}|/[/%a-f0-9{}<>? #.:@]{0,20}") {
        let problem = problem_in(&OfHouse, RequestContext::new().with_path(path.clone()));
        let Some(instance) = problem.get("instance") else {
            prop_assert!(path.contains(['{', '}', '<', '>']), "{}", path);
            return Ok(());
        };
        let reference = UriRef::parse(instance.as_str().unwrap()).unwrap();
        prop_assert!(reference.scheme().is_none() && reference.authority().is_none());
        prop_assert!(reference.query().is_none() && reference.fragment().is_none());
        prop_assert!(reference.path().as_str().starts_with('/'));
    }

    #[test]
    fn c02_the_type_is_a_uri(number in 400..=599u16) {
        let error = Plain::Any(StatusCode::from_u16(number).unwrap());
        for problem in [problem(&error), problem(&OfHouse), problem(&OfNumbers::With)] {
            let uri = UriRef::parse(problem["type"].as_str().unwrap()).unwrap();
            prop_assert!(uri.scheme().is_some(), "absolute, as §3.1.1 recommends");
        }
    }
}
