//! `envelope = PATH` on a variant: another shape, media type or body than the rest.

use api_error::envelope::{Envelope, PROBLEM};
use api_error::{ApiError, BoxApiError, ErrorView, Mode, RequestContext};
use bytes::Bytes;
use http::Response;

api_error::envelope! {
    static HOUSE: Envelope = { "house": code };
    static LIST: Envelope = [code, status];
    #[content_type = "text/html; charset=utf-8"]
    static PAGE: Envelope = text "<h1>{reason}</h1><p>{message}</p>";
    static PLAIN: Envelope = text "{code}: {message}";
    static NOTHING: Envelope = empty;
}

static TEAPOT: Envelope = Envelope::function(|view| {
    let details = serde_json::to_string(&view.details()).unwrap();
    let mut response = Response::new(Bytes::from(format!("{}|{}|{details}", view.code(), view.message())));
    response.headers_mut().insert("content-type", "text/x-teapot".parse().unwrap());
    response
});

#[derive(Debug, ApiError)]
#[api(status = 400, envelope = HOUSE)]
enum Service {
    Ordinary,
    #[api(envelope = PROBLEM)]
    Problem {
        field: u8,
    },
    #[api(envelope = LIST)]
    List,
    #[api(status = 404, envelope = PAGE, message = "No page <{path}>")]
    Page {
        path: &'static str,
    },
    #[api(status = 404, envelope = PLAIN)]
    Plain,
    #[api(status = 304, allow_success, envelope = NOTHING, header = "ETag: \"{0}\"")]
    Unchanged(u32),
    #[api(status = 418, envelope = TEAPOT, header = "X-Pot: {pot}")]
    Teapot {
        pot: u8,
        #[api(expose = false)]
        owner: &'static str,
    },
}

/// Status, media type and body.
fn answer(error: &impl api_error::AsApiError) -> (u16, String, String) {
    let response = ErrorView::new(error).response();
    let content_type =
        response.headers().get("content-type").map_or("none", |value| value.to_str().unwrap()).to_owned();
    (response.status().as_u16(), content_type, String::from_utf8(response.body().to_vec()).unwrap())
}

#[test]
fn a_template_may_be_json_text_or_nothing() {
    assert_eq!(answer(&Service::Ordinary), (400, "application/json".to_owned(), r#"{"house":"ORDINARY"}"#.to_owned()));
    let problem =
        r#"{"type":"about:blank","title":"Bad Request","status":400,"detail":"Problem","code":"PROBLEM","field":1}"#;
    assert_eq!(
        answer(&Service::Problem { field: 1 }),
        (400, "application/problem+json".to_owned(), problem.to_owned())
    );
    assert_eq!(answer(&Service::List), (400, "application/json".to_owned(), r#"["LIST",400]"#.to_owned()));
    let page = "<h1>Not Found</h1><p>No page &lt;/a&gt;</p>";
    assert_eq!(answer(&Service::Page { path: "/a" }), (404, "text/html; charset=utf-8".to_owned(), page.to_owned()));
    assert_eq!(answer(&Service::Plain), (404, "text/plain; charset=utf-8".to_owned(), "PLAIN: Plain".to_owned()));
    assert_eq!(answer(&Service::Unchanged(7)), (304, "none".to_owned(), String::new()));
    assert_eq!(ErrorView::new(&Service::Unchanged(7)).headers()["etag"], "\"7\"");
}

#[test]
fn a_function_sees_what_may_be_seen() {
    let teapot = Service::Teapot { pot: 3, owner: "Mr T" };
    let response = ErrorView::new(&teapot).response();
    assert_eq!((response.status().as_u16(), &response.headers()["x-pot"]), (418, &"3".parse().unwrap()));
    assert_eq!(answer(&teapot), (418, "text/x-teapot".to_owned(), r#"TEAPOT|Teapot|{"pot":3}"#.to_owned()));
    let development = RequestContext::new().with_mode(Mode::Development);
    let body = ErrorView::new(&teapot).with_context(development).body();
    assert_eq!(body, r#"TEAPOT|Teapot|{"pot":3,"owner":"Mr T"}"#);
}

#[test]
fn the_variant_is_asked_before_the_context_and_the_context_before_the_type() {
    let context = || RequestContext::new().with_envelope(&PLAIN);
    let body = |error: &Service| ErrorView::new(error).with_context(context()).body();
    assert_eq!(body(&Service::List), r#"["LIST",400]"#);
    assert_eq!(body(&Service::Ordinary), "ORDINARY: Ordinary");
    // What is asked for by name is that one: another way to send an error.
    assert_eq!(ErrorView::new(&Service::List).with_envelope(&PLAIN).body(), "LIST: List");
}

#[test]
fn an_error_around_it_leaves_it_its_envelope() {
    #[derive(Debug, ApiError)]
    #[api(envelope = PROBLEM)]
    enum WithOne {
        #[api(transparent)]
        Service(Service),
        #[api(transparent, envelope = PLAIN)]
        Said(Service),
    }
    #[derive(Debug, ApiError)]
    enum WithNone {
        #[api(transparent)]
        Service(Service),
        #[api(transparent)]
        Any(BoxApiError),
    }
    let body = |error: BoxApiError| String::from_utf8(ErrorView::new(&error).body().to_vec()).unwrap();
    assert_eq!(body(WithOne::Service(Service::List).into()), r#"["LIST",400]"#);
    assert!(body(WithOne::Service(Service::Ordinary).into()).starts_with(r#"{"type":"about:blank""#));
    assert_eq!(body(WithOne::Said(Service::List).into()), "LIST: List");
    assert_eq!(body(WithNone::Service(Service::Ordinary).into()), r#"{"house":"ORDINARY"}"#);
    assert_eq!(body(WithNone::Any(WithOne::Said(Service::List).into()).into()), "LIST: List");
}
