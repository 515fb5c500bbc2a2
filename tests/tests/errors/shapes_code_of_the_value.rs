//! A field decides the code, or all of the facts, or the message.

use std::borrow::Cow;
use std::sync::Arc;

use api_error::catalog::Catalog;
use api_error::{ApiError, BoxApiError, ErrorSpec, ErrorView};
use http::StatusCode;
use serde_json::json;
use tests::bodies::{in_development, in_production as body};

#[derive(Debug, ApiError)]
enum Codes {
    #[api(code = 4, status = 404, header = "X-None: none")]
    NotFound,
    #[api(status = 503)]
    Unavailable,
    #[api(status = 409, message = "Version {expected} was expected")]
    Conflict { expected: u32 },
}

/// The one error type of many services: a code of a list, a text, and some data.
#[derive(Debug, ApiError)]
struct Error {
    #[api(code)]
    spec: &'static ErrorSpec,
    #[api(message)]
    text: String,
    data: u32,
}

#[derive(Debug, ApiError)]
enum Rpc {
    #[api(status = 400, number = -32000, header = "X-Code: {code}")]
    Method {
        #[api(code)]
        code: Cow<'static, str>,
        #[api(message)]
        text: String,
    },
    #[api(status = 500, message = "The procedure failed")]
    Failed(#[api(code)] Option<Arc<str>>, #[api(message)] &'static str),
    #[api(status = 500)]
    Reported(#[api(message, expose)] &'static str),
    Plain(#[api(code)] &'static ErrorSpec),
    Answered(#[api(code)] &'static ErrorSpec, #[api(status)] StatusCode),
}

fn error(spec: &'static ErrorSpec) -> Error {
    Error { spec, text: "the text".to_owned(), data: 7 }
}

fn method(code: &'static str) -> Rpc {
    Rpc::Method { code: code.into(), text: "the text".to_owned() }
}

#[test]
fn a_spec_decides_all_of_the_facts() {
    let shown = error(Codes::NOT_FOUND);
    let view = ErrorView::new(&shown);
    assert_eq!((view.code(), view.spec().number(), view.status().as_u16()), ("NOT_FOUND", Some(4), 404));
    assert_eq!(body(&shown), json!({"error": {"code": "NOT_FOUND", "message": "the text", "details": {"data": 7}}}));
    let plain = Rpc::Plain(Codes::CONFLICT);
    assert_eq!(body(&plain), json!({"error": {"code": "CONFLICT", "message": "Conflict"}}));
    let answered = Rpc::Answered(Codes::NOT_FOUND, StatusCode::GONE);
    assert_eq!(ErrorView::new(&answered).status(), 410);
}

#[test]
fn what_the_spec_hides_is_hidden() {
    let hidden = error(Codes::UNAVAILABLE);
    assert_eq!(body(&hidden), json!({"error": {"code": "UNAVAILABLE", "message": "Unavailable"}}));
    let all = json!({"code": "UNAVAILABLE", "message": "the text", "details": {"data": 7}});
    assert_eq!(in_development(&hidden)["error"], all);
    assert_eq!(hidden.to_string(), "the text");
}

#[test]
fn a_text_decides_the_code() {
    let error = method("ns/Method.missing:1");
    assert_eq!(body(&error), json!({"error": {"code": "ns/Method.missing:1", "message": "the text"}}));
    let view = ErrorView::new(&error);
    assert_eq!((view.code(), view.spec().code()), ("ns/Method.missing:1", "METHOD"));
    assert_eq!(
        (&view.headers()["x-code"], view.spec().number()),
        (&"ns/Method.missing:1".parse().unwrap(), Some(-32000))
    );
    assert_eq!(body(&Rpc::Failed(Some("E7".into()), ""))["error"]["code"], "E7");
}

#[test]
fn a_text_that_is_no_code_is_replaced_by_that_of_the_spec() {
    for text in ["", "a b", "\"", "-x", "é", "a\n", "{code}"] {
        assert_eq!(body(&method(text))["error"]["code"], "METHOD", "{text:?}");
        assert_eq!(ErrorView::new(&method(text)).headers()["x-code"], "METHOD");
    }
    assert_eq!(body(&Rpc::Failed(None, ""))["error"]["code"], "FAILED");
}

#[test]
fn a_message_is_hidden_with_its_error() {
    let failed = Rpc::Failed(None, "password authentication failed");
    assert_eq!(body(&failed)["error"]["message"], "The procedure failed");
    assert_eq!(in_development(&failed)["error"]["message"], "password authentication failed");
    assert_eq!(failed.to_string(), "password authentication failed");
    assert_eq!(body(&Rpc::Reported("come back at noon"))["error"]["message"], "come back at noon");
    assert_eq!(ErrorView::new(&Rpc::Reported("noon")).message().to_string(), "noon");
}

#[test]
fn a_message_that_is_hidden_alone_leaves_the_title_of_a_code_that_shows_fields() {
    #[derive(Debug, ApiError)]
    enum Quiet {
        #[api(code = Codes::CONFLICT)]
        Declared {
            #[api(message, expose = false)]
            text: &'static str,
        },
        Any(#[api(code)] &'static ErrorSpec, #[api(message, expose = false)] &'static str),
    }
    for quiet in [Quiet::Declared { text: "secret" }, Quiet::Any(Codes::CONFLICT, "secret")] {
        assert_eq!(body(&quiet)["error"]["message"], "Conflict");
        assert_eq!(in_development(&quiet)["error"]["message"], "secret");
    }
}

#[test]
fn a_code_that_is_hidden_hides_the_message_beside_it() {
    #[derive(Debug, ApiError)]
    #[api(code = Codes::UNAVAILABLE)]
    struct Down {
        #[api(message)]
        text: &'static str,
    }
    let down = Down { text: "connection to 10.0.0.7 refused" };
    assert_eq!(body(&down)["error"]["message"], "Unavailable");
    assert_eq!(down.to_string(), "connection to 10.0.0.7 refused");
}

#[test]
fn a_catalog_holds_what_is_declared() {
    static ERRORS: Catalog = api_error::catalog![Codes, Error, Rpc];
    let codes: Vec<_> = ERRORS.iter().map(ErrorSpec::code).collect();
    assert_eq!(codes, ["NOT_FOUND", "UNAVAILABLE", "CONFLICT", "METHOD", "FAILED", "REPORTED"]);
    let open: Vec<_> = ERRORS.iter().filter(|spec| spec.code_is_dynamic()).map(ErrorSpec::code).collect();
    assert_eq!(open, ["METHOD", "FAILED"]);
    let own = [Codes::NotFound, Codes::Unavailable, Codes::Conflict { expected: 1 }];
    assert_eq!(own.map(|error| body(&error)["error"]["code"].clone()), ["NOT_FOUND", "UNAVAILABLE", "CONFLICT"]);
}

#[test]
fn it_is_passed_on_through_other_errors() {
    #[derive(Debug, ApiError)]
    enum Service {
        #[api(transparent)]
        Rpc(#[from] Box<Rpc>),
        #[api(transparent)]
        Any(#[from] BoxApiError),
        #[api(transparent, expose = false)]
        Hidden(Box<Error>),
    }
    let errors = [Service::from(Box::new(method("a.b"))), Service::from(BoxApiError::from(method("a.b")))];
    for error in errors {
        assert_eq!(body(&error), json!({"error": {"code": "a.b", "message": "the text"}}));
    }
    let hidden = Service::Hidden(Box::new(error(Codes::NOT_FOUND)));
    assert_eq!(body(&hidden), json!({"error": {"code": "NOT_FOUND", "message": "Not found"}}));
}
