//! Values at the edges of what can be sent: empty, absent, localized, in headers; each comes back as it was, or not at all.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use api_error::envelope::{Envelope, PROBLEM};
use api_error::language::{Arguments, Localizer};
use api_error::{ApiError, Decode, ErrorSpec, ErrorView, FieldError, Mode, RemoteError, RequestContext};
use http::{HeaderMap, HeaderValue, StatusCode};
use serde::{Deserialize, Serialize};

api_error::envelope! {
    static HOUSE: Envelope = { "code": code, "message": message, "details"?: details };

    static SPREAD: Envelope = { "code": code, "message": message, ..details };

    static TAKEN_OUT: Envelope = { "code": code, "message": message, "rows"?: details.rows, "details"?: details };

    static BARE: Envelope = { "code": code, "message": message };
}

fn read_in(
    envelope: &'static Envelope,
    error: &dyn api_error::error::ApiError,
    context: RequestContext,
) -> RemoteError {
    let context = context.with_envelope(envelope);
    let response = ErrorView::new(error).with_context(context).response();
    envelope.read(response.status(), response.headers(), response.body().clone())
}

fn back<E>(envelope: &'static Envelope, error: &E) -> Result<E, String>
where
    E: Decode + api_error::error::ApiError,
{
    E::decode(&read_in(envelope, error, RequestContext::new())).map_err(|error| error.to_string())
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Wrapped(Option<u32>);

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Page {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    rows: Vec<u32>,
}

#[derive(Debug, PartialEq, ApiError)]
#[api(decode, status = 409)]
enum Empty {
    Map(#[api(details)] BTreeMap<String, u32>),
    Struct(#[api(details)] Page),
    Rows {
        rows: Vec<u32>,
    },
    #[expect(clippy::option_option, reason = "a `None` inside of a `Some` is one of the edges")]
    Nothing {
        wrapped: Wrapped,
        plain: Option<Option<u32>>,
    },
    Text {
        text: String,
    },
}

#[test]
fn what_is_empty_comes_back_empty() {
    for envelope in [&HOUSE, &SPREAD, &TAKEN_OUT] {
        let errors = [
            Empty::Map(BTreeMap::new()),
            Empty::Map([("a".to_owned(), 1)].into()),
            Empty::Struct(Page::default()),
            Empty::Struct(Page { rows: vec![1] }),
            Empty::Rows { rows: vec![] },
            Empty::Rows { rows: vec![1] },
            Empty::Nothing { wrapped: Wrapped(None), plain: None },
            Empty::Nothing { wrapped: Wrapped(Some(1)), plain: Some(Some(1)) },
            Empty::Text { text: String::new() },
        ];
        for error in errors {
            assert_eq!(back(envelope, &error), Ok(error));
        }
    }
}

#[derive(Debug, PartialEq, ApiError)]
#[api(decode, status = 429)]
struct InHeaders {
    #[api(skip, header = "X-Window")]
    window: Duration,
    #[api(skip, header = "X-Reset")]
    reset: SystemTime,
    #[api(skip, header = "X-Until")]
    until: Option<SystemTime>,
    #[api(skip, header = "X-Plan")]
    plan: Cow<'static, str>,
    #[api(skip, header = "X-Left")]
    left: i128,
    #[api(skip, header = "X-Last")]
    last: bool,
}

#[test]
fn a_header_is_read_as_whatever_it_may_be_made_of() {
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
    for until in [None, Some(time)] {
        let error = InHeaders {
            window: Duration::from_secs(60),
            reset: time,
            until,
            plan: "free, \"limited\"".into(),
            left: i128::MIN,
            last: true,
        };
        assert_eq!(back(&HOUSE, &error), Ok(error));
    }
}

#[derive(Debug, PartialEq, ApiError)]
#[api(decode, status = 409)]
enum Reported {
    #[api(message = "{what}: {why}")]
    Failed {
        #[api(skip)]
        what: String,
        #[api(skip)]
        why: String,
    },
    #[api(message = "{name} is not {name}")]
    Twice {
        #[api(skip)]
        name: String,
    },
    #[api(message = "{0:>5}")]
    Padded(u32),
    #[api(message = "{left} of {all}")]
    Counted { left: u8, all: u64 },
}

/// Tells the same the other way round.
struct Backwards;

impl Localizer for Backwards {
    fn locales(&self) -> &[&'static str] {
        &["de"]
    }

    fn message(&self, _: &str, spec: &'static ErrorSpec, _: &Arguments) -> Option<Cow<'static, str>> {
        (spec.code() == "FAILED").then_some("Platte voll: Ausfuhr".into())
    }

    fn field_message(&self, _: &str, _: &FieldError) -> Option<Cow<'static, str>> {
        None
    }
}

#[test]
fn a_message_in_another_language_is_not_read() {
    let error = Reported::Failed { what: "Export".to_owned(), why: "disk full".to_owned() };
    let context = || RequestContext::new().with_localizer(Arc::new(Backwards));
    let english = read_in(&HOUSE, &error, context().with_accept_language(["en"]));
    assert_eq!(Reported::try_from(english).map_err(|remote| remote.to_string()), Ok(error));

    let error = Reported::Failed { what: "Export".to_owned(), why: "disk full".to_owned() };
    let german = read_in(&HOUSE, &error, context().with_accept_language(["de"]));
    assert_eq!(german.headers()["content-language"], "de");
    let german = Reported::try_from(german).unwrap_err();
    assert_eq!(german.read_error().unwrap().to_string(), "the field `what` did not come");
}

#[test]
fn a_message_is_read_only_as_what_was_written() {
    let reported = |code: &str, message: &str| {
        let body = serde_json::json!({ "code": code, "message": message }).to_string();
        Reported::decode(&BARE.read(StatusCode::CONFLICT, &HeaderMap::new(), body)).map_err(|error| error.to_string())
    };
    assert_eq!(reported("TWICE", "a is not a"), Ok(Reported::Twice { name: "a".to_owned() }));
    assert!(reported("TWICE", "a is not b").is_err());
    // A positional field that the message pads is sent nowhere as it is.
    assert_eq!(reported("PADDED", "    7"), Ok(Reported::Padded(0)));
    assert_eq!(reported("COUNTED", "255 of 18446744073709551615"), Ok(Reported::Counted { left: 255, all: u64::MAX }));
    assert!(reported("COUNTED", "256 of 1").is_err());
    assert!(reported("COUNTED", "1 of -1").is_err());
    assert!(reported("COUNTED", "1 of ").is_err());
}

#[derive(Debug, PartialEq, ApiError)]
#[api(decode)]
enum Outer<E> {
    #[api(transparent)]
    Inner(E),
    #[api(transparent)]
    Around {
        #[api(transparent)]
        inner: Reported,
        #[api(header = "X-Shard", skip)]
        shard: u8,
    },
}

#[test]
fn what_stands_beside_an_error_inside_comes_back_with_it() {
    let error = Outer::<Empty>::Around { inner: Reported::Counted { left: 1, all: 2 }, shard: 3 };
    assert_eq!(back(&PROBLEM, &error), Ok(error));
    let error = Outer::Inner(Empty::Text { text: "a\u{0}\"\\é".to_owned() });
    assert_eq!(back(&PROBLEM, &error), Ok(error));
}

#[derive(Debug, ApiError)]
#[api(decode, status = 409)]
enum GatewayError {
    SoldOut {
        item: u32,
    },
    #[api(other, status = 502)]
    Upstream {
        #[source]
        remote: Box<RemoteError>,
    },
}

#[test]
fn nothing_of_an_error_that_nobody_declared_reaches_a_client_by_any_envelope() {
    let secret = r#"{"code":"SECRET","message":"secret","details":{"secret":"secret"},"secret":1}"#;
    let headers = HeaderMap::from_iter([
        (http::header::RETRY_AFTER, HeaderValue::from_static("77")),
        (http::header::HeaderName::from_static("x-request-id"), HeaderValue::from_static("secret-id")),
    ]);
    for envelope in [&HOUSE, &SPREAD, &TAKEN_OUT, &BARE, &PROBLEM] {
        let remote = HOUSE.read(StatusCode::CONFLICT, &headers, secret);
        let error = GatewayError::from(remote);
        let response = ErrorView::new(&error).with_context(RequestContext::new().with_envelope(envelope)).response();
        assert_eq!(response.status(), StatusCode::BAD_GATEWAY);
        let text = format!("{:?} {:?}", response.headers(), response.body()).to_lowercase();
        assert!(text.contains("upstream"), "{text}");
        assert!(!text.contains("secret") && !text.contains("77"), "{text}");
        let source = std::error::Error::source(&error).unwrap().to_string();
        assert_eq!(source, "409 Conflict, SECRET: secret (request secret-id)");
    }
}

#[test]
fn what_is_declared_but_came_otherwise_is_kept_whole_in_other() {
    let body = r#"{"code":"SOLD_OUT","message":"Sold out","details":{"item":"seven"}}"#;
    let error = GatewayError::from(HOUSE.read(StatusCode::CONFLICT, &HeaderMap::new(), body));
    let GatewayError::Upstream { remote } = error else { panic!("{error:?}") };
    assert_eq!(remote.body(), body);
    let error = remote.read_error().unwrap().to_string();
    assert!(error.starts_with("the field `item` is of another type"), "{error}");
    let known = GatewayError::from(HOUSE.read(StatusCode::CONFLICT, &HeaderMap::new(), body.replace("\"seven\"", "7")));
    assert!(matches!(known, GatewayError::SoldOut { item: 7 }));
}

#[derive(Debug, PartialEq, ApiError)]
#[api(decode, status = 400)]
enum SocketError {
    #[api(ws_close = 1008, message = "{name} was kicked")]
    Kicked {
        #[api(skip)]
        name: String,
    },
    #[api(ws_close = 1008)]
    TooSlow,
}

#[test]
fn a_close_is_of_the_error_whose_message_is_its_reason() {
    let closed = |reason: &str| SocketError::decode(&RemoteError::from_ws_close(1008, reason)).ok();
    assert_eq!(closed("Ida was kicked"), Some(SocketError::Kicked { name: "Ida".to_owned() }));
    assert_eq!(closed("Too slow"), Some(SocketError::TooSlow));
    assert_eq!(closed("Too"), None);
    assert_eq!(closed("Too slow for us"), None);
}

/// The same where the message says nothing of a field.
#[derive(Debug, PartialEq, ApiError)]
#[api(decode, status = 400)]
enum PaddedError {
    #[api(ws_close = 1008, message = "{left:>3} left")]
    Left {
        #[api(skip)]
        left: u32,
    },
    #[api(ws_close = 1008)]
    TooSlow,
}

#[test]
fn a_reason_that_no_message_can_be_is_of_no_error() {
    let closed = |reason: &str| PaddedError::decode(&RemoteError::from_ws_close(1008, reason)).ok();
    assert_eq!(closed("Too slow"), Some(PaddedError::TooSlow));
    assert_eq!(closed("policy violated"), None);
    assert_eq!(closed("  7 left"), Some(PaddedError::Left { left: 0 }));
    assert_eq!(closed("Left"), Some(PaddedError::Left { left: 0 }), "what is sent where the message is hidden");
}

#[derive(Debug, PartialEq, ApiError)]
#[api(decode, status = 409)]
enum Listed {
    Items { items: Vec<u32>, hint: Option<String> },
    Fields(#[api(field_errors)] Vec<FieldError>),
}

#[test]
fn what_was_not_read_was_not_left_out() {
    let coded = |code| HeaderMap::from_iter([(http::HeaderName::from_static("x-error-code"), code)]);
    let decode = |code, body: &'static str| {
        Listed::try_from(HOUSE.read(StatusCode::CONFLICT, &coded(HeaderValue::from_static(code)), body)).map_err(|_| ())
    };
    assert_eq!(decode("ITEMS", r#"{"code":"ITEMS","message":"m"}"#), Ok(Listed::Items { items: vec![], hint: None }));
    for body in [r#"{"code":"ITEMS","details":{"items":[1],"hint":"#, "<h1>Bad gateway</h1>", "null", r#""m""#] {
        assert_eq!(decode("ITEMS", body), Err(()), "{body}");
        assert_eq!(decode("FIELDS", body), Err(()), "{body}");
    }
    assert_eq!(decode("ITEMS", r#"{"code":"ITEMS","message":"m","details":"[1]"}"#), Err(()), "details without names");
    let fields =
        PROBLEM.read(StatusCode::CONFLICT, &coded(HeaderValue::from_static("FIELDS")), r#"{"errors":{"a":"b"}}"#);
    assert!(Listed::try_from(fields).is_err(), "no list");
}

#[test]
fn a_field_that_is_no_value_of_its_type_is_reported_whatever_else_is_wrong() {
    let body = r#"{"code":"ITEMS","message":7,"details":{"items":"none"}}"#;
    let remote = Listed::try_from(HOUSE.read(StatusCode::CONFLICT, &HeaderMap::new(), body)).unwrap_err();
    let error = remote.read_error().unwrap().to_string();
    assert!(error.starts_with("the field `items` is of another type"), "{error}");
}

#[derive(Debug, PartialEq, ApiError)]
#[api(decode, status = 409)]
struct Counted {
    count: u32,
    name: Option<String>,
}

#[test]
fn a_detail_among_others_is_of_the_type_of_its_field() {
    api_error::envelope! {
        #[header = "x-name: {details.name}"]
        static TEXTS: Envelope = { "code": code, "count": "{details.count} of them" };
        static LINE: Envelope = text "[{code}] {details.name}";
    }
    #[derive(Debug, PartialEq, ApiError)]
    #[api(decode, status = 409)]
    struct Named {
        name: Option<String>,
    }
    for name in [Some("7".to_owned()), Some("Grün".to_owned()), None] {
        let error = Named { name: name.clone() };
        assert_eq!(back(&LINE, &error), Ok(error), "what is absent is no empty text");
        let error = Counted { count: 7, name };
        assert_eq!(back(&TEXTS, &error), Ok(error));
    }
}

#[test]
fn a_header_that_two_templates_write_is_read_line_by_line() {
    api_error::envelope! {
        #[header = "Link: <https://docs.dev/{code}>; rel=\"help\""]
        #[header = "Link: {request_id}"]
        static LINKS: Envelope = { "message": message };
    }
    let error = Counted { count: 7, name: None };
    let remote = read_in(&LINKS, &error, RequestContext::new().with_request_id("req-1"));
    assert_eq!((remote.code(), remote.request_id()), (Some("COUNTED"), Some("req-1")));
    let remote = read_in(&LINKS, &error, RequestContext::new());
    assert_eq!((remote.code(), remote.request_id()), (None, None), "whose line it is nobody can tell");
}

#[test]
fn an_apostrophe_in_markup_is_a_letter_of_a_phrase() {
    api_error::envelope! {
        #[content_type = "text/html"]
        static PAGE: Envelope = text "<h1>{reason}</h1><p>{code}</p><p>{message}</p>";
    }
    #[derive(Debug, PartialEq, ApiError)]
    #[api(decode, status = 418)]
    struct Short;
    assert_eq!(back(&PAGE, &Short), Ok(Short));

    let page = format!("<h1>{}</h1><p>SHORT</p><p></p>", "&#39;".repeat(200_000));
    let remote = PAGE.read(StatusCode::IM_A_TEAPOT, &HeaderMap::new(), page);
    assert_eq!((remote.code(), remote.read_error()), (Some("SHORT"), None), "however many there are");
}

#[test]
fn numbers_and_params_come_back_as_they_were_sent() {
    #[derive(Debug, PartialEq, ApiError)]
    #[api(decode, status = 409)]
    struct Measured {
        value: f64,
    }
    let error = Measured { value: 31.245_270_191_439_438 };
    assert_eq!(back(&HOUSE, &error), Ok(error));

    let field = FieldError::new("a", "b").with_param("min", 1).with_param("max", 0.1).with_param("f", "x");
    assert_eq!(
        back(&api_error::envelope::ERROR, &Listed::Fields(vec![field.clone()])),
        Ok(Listed::Fields(vec![field]))
    );
}

#[derive(Debug, PartialEq, ApiError)]
#[api(decode, status = 409)]
enum Bag {
    Leaf {
        a: u32,
    },
    Many {
        #[api(errors)]
        errors: Vec<Bag>,
        a: Option<u32>,
    },
}

#[test]
fn an_error_of_its_own_code_is_not_the_first_that_it_holds() {
    api_error::envelope! {
        static BAGS: Envelope = {
            "errors": [for e in errors => { "code": e.code, "details"?: e.details }], "code": code, "a"?: details.a,
        };
    }
    let many = Bag::Many { errors: vec![Bag::Leaf { a: 1 }, Bag::Leaf { a: 2 }], a: None };
    assert_eq!(back(&BAGS, &many), Ok(many));
    let leaf = Bag::Leaf { a: 1 };
    assert_eq!(back(&BAGS, &leaf), Ok(leaf));
}

#[test]
fn development_shows_more_and_the_same_comes_back() {
    let error = Reported::Counted { left: 1, all: 2 };
    let remote = read_in(&BARE, &error, RequestContext::new().with_mode(Mode::Development));
    assert_eq!(Reported::try_from(remote).map_err(|remote| remote.to_string()), Ok(error));
}

/// An enum with so many variants that several functions make them.
macro_rules! many {
    ($($variant:ident)*) => {
        #[derive(Debug, PartialEq, ApiError)]
        #[api(decode, status = 409)]
        enum Many<T> {
            Unit,
            $(#[api(message = "It was {found}")] $variant { found: T },)*
        }

        fn each(found: u32) -> Vec<Many<u32>> {
            vec![Many::Unit, $(Many::$variant { found }),*]
        }
    };
}
many!(A B C D E F G H I J K L M N O P Q R S T U V W X Y Z Aa Bb Cc Dd Ee Ff Gg Hh Ii Jj);

#[test]
fn each_of_many_variants_comes_back() {
    for sent in each(7) {
        assert_eq!(back(&BARE, &sent), Ok(sent));
    }
}
