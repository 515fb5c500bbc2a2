//! Received errors are typed errors again: where each field is looked for, and what becomes of what did not come.

use std::borrow::Cow;
use std::time::Duration;

use api_error::envelope::{Envelope, PROBLEM};
use api_error::error::ApiError as _;
use api_error::header::MAX_WAIT;
use api_error::{ApiError, Decode, ErrorView, FieldError, Mode, ReadError, RemoteError, RequestContext};
use http::{HeaderMap, Response, StatusCode};
use serde::{Deserialize, Serialize};

api_error::envelope! {
    static HOUSE: Envelope = {
        "code": code, "message": message, "details"?: details, "fields"?: field_errors, "wait"?: retry_after,
    };

    static NUMBERS: Envelope = { "errno": number, "message": message };

    static LIST: Envelope = { "code": code, "errors": [for e in nested => { "code": e.code, "details"?: e.details }] };
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Color {
    #[default]
    Red,
    Green,
}

impl std::fmt::Display for Color {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if *self == Self::Red { "red" } else { "green" })
    }
}

#[derive(Debug, PartialEq, ApiError)]
#[api(decode, envelope = HOUSE, status = 400, rename_all_fields = "camelCase")]
enum ShopError {
    #[api(code = 7)]
    Closed,

    SoldOut {
        item_id: u64,
        left: Option<u32>,
        colors: Vec<Color>,
        #[api(rename = "maxMB")]
        max: i128,
    },

    #[api(status = 429, message = "Come back in {seconds} s")]
    TooOften {
        #[api(skip, retry_after)]
        seconds: u64,
        #[api(skip, header = "X-Limit")]
        limit: u32,
        #[api(skip, header = "X-Plan")]
        plan: Option<String>,
    },

    #[api(status = 503)]
    Away(#[api(retry_after)] Option<Duration>),

    #[api(message = "There is no {1} {0}")]
    NoItem(u32, Color),

    #[api(message = "{what} failed: {why}")]
    Failed {
        #[api(skip)]
        what: Cow<'static, str>,
        #[api(skip)]
        why: String,
    },

    Invalid(#[api(field_errors)] Vec<FieldError>),

    Refused(#[api(details)] serde_json::Map<String, serde_json::Value>),

    #[api(expose)]
    Reported {
        #[api(message)]
        text: String,
        #[api(status)]
        status: StatusCode,
    },

    #[api(status = 500)]
    Broken {
        disk: String,
        #[api(header = "X-Trace")]
        trace: String,
        #[api(skip)]
        started: bool,
    },

    #[api(status = 500)]
    Secret(#[api(message)] String),

    #[expect(dead_code, reason = "it never comes back")]
    #[api(decode = false)]
    Unread {
        why: &'static str,
    },

    #[api(transparent)]
    Pay(PayError),
}

#[derive(Debug, PartialEq, ApiError)]
#[api(decode, status = 402)]
enum PayError {
    CardDeclined {
        reason: String,
    },
    #[api(code = ShopError::CLOSED, message = "Till closed")]
    TillClosed {
        till: u32,
    },
}

fn sent(error: &dyn api_error::error::ApiError, mode: Mode) -> Response<bytes::Bytes> {
    RequestContext::new().with_mode(mode).in_scope(|| ErrorView::new(error).response())
}

fn read(envelope: &'static Envelope, response: &Response<bytes::Bytes>) -> RemoteError {
    envelope.read(response.status(), response.headers(), response.body().clone())
}

fn back<E: Decode>(body: &str) -> Result<E, ReadError> {
    E::decode(&HOUSE.read(StatusCode::BAD_REQUEST, &HeaderMap::new(), body.to_owned()))
}

fn comes_back(error: ShopError, mode: Mode) {
    let remote = read(&HOUSE, &sent(&error, mode));
    let text = remote.to_string();
    assert_eq!(ShopError::try_from(remote).map_err(|remote| remote.to_string()), Ok(error), "{text}");
}

#[test]
fn every_field_is_found_where_it_was_sent() {
    for mode in [Mode::Production, Mode::Development] {
        comes_back(ShopError::Closed, mode);
        let colors = vec![Color::Red, Color::Green];
        comes_back(ShopError::SoldOut { item_id: u64::MAX, left: Some(2), colors, max: i128::MIN }, mode);
        comes_back(ShopError::SoldOut { item_id: 0, left: None, colors: vec![], max: 1 }, mode);
        comes_back(ShopError::TooOften { seconds: 30, limit: 10, plan: Some("free".to_owned()) }, mode);
        comes_back(ShopError::TooOften { seconds: MAX_WAIT.as_secs(), limit: 0, plan: None }, mode);
        comes_back(ShopError::Away(Some(Duration::from_secs(9))), mode);
        comes_back(ShopError::Away(None), mode);
        comes_back(ShopError::NoItem(7, Color::Green), mode);
        comes_back(ShopError::Failed { what: "Export".into(), why: "no \"space\" left\n".to_owned() }, mode);
        let field = FieldError::new("tasks[0].name", "too short").with_code("length").with_param("min", 3);
        comes_back(ShopError::Invalid(vec![field]), mode);
        comes_back(
            ShopError::Refused([("b".to_owned(), 1.into()), ("a".to_owned(), "x".into())].into_iter().collect()),
            mode,
        );
        comes_back(ShopError::Reported { text: "any text".to_owned(), status: StatusCode::CONFLICT }, mode);
        comes_back(ShopError::Pay(PayError::CardDeclined { reason: "expired".to_owned() }), mode);
    }
}

#[test]
fn what_production_hides_comes_back_as_its_default() {
    let broken = |disk: &str, started| ShopError::Broken { disk: disk.to_owned(), trace: "t-1".to_owned(), started };
    let production = ShopError::try_from(read(&HOUSE, &sent(&broken("sda", true), Mode::Production)));
    assert_eq!(production.unwrap(), broken("", false));
    let development = ShopError::try_from(read(&HOUSE, &sent(&broken("sda", true), Mode::Development)));
    assert_eq!(development.unwrap(), broken("sda", false));

    for (mode, text) in [(Mode::Production, ""), (Mode::Development, "disk is on fire")] {
        let secret = ShopError::Secret("disk is on fire".to_owned());
        let secret = ShopError::try_from(read(&HOUSE, &sent(&secret, mode))).unwrap();
        assert_eq!(secret, ShopError::Secret(text.to_owned()));
    }
}

#[test]
fn what_is_missing_is_named_and_nothing_is_lost() {
    let body = r#"{"code":"SOLD_OUT","message":"Sold out","details":{"itemId":"7","colors":[],"maxMB":1}}"#;
    let remote = HOUSE.read(StatusCode::CONFLICT, &HeaderMap::new(), body);
    let remote = ShopError::try_from(remote).unwrap_err();
    let error = remote.read_error().unwrap().to_string();
    assert!(error.starts_with("the field `item_id` is of another type: invalid type: …, expected u64"), "{error}");
    assert_eq!((remote.status(), &remote.body()[..]), (StatusCode::CONFLICT, body.as_bytes()));
    assert_eq!(remote.code(), Some("SOLD_OUT"));

    let error = back::<ShopError>(r#"{"code":"SOLD_OUT","message":"","details":{"itemId":7}}"#).unwrap_err();
    assert_eq!(error.to_string(), "the field `max` did not come");
    let error = back::<ShopError>(r#"{"code":"TOO_OFTEN","message":"Come back in 5 s"}"#).unwrap_err();
    assert_eq!(error.to_string(), "the field `limit` did not come");
}

#[test]
fn a_code_that_nobody_declared_or_that_is_left_out_is_unknown() {
    for code in ["NEW_CODE", "UNREAD", "closed"] {
        let body = format!(r#"{{"code":"{code}","message":"m"}}"#);
        assert_eq!(back::<ShopError>(&body), Err(ReadError::UnknownCode));
    }
    let remote = HOUSE.read(StatusCode::BAD_GATEWAY, &HeaderMap::new(), "<html>bad gateway</html>");
    let remote = ShopError::try_from(remote).unwrap_err();
    assert!(matches!(remote.read_error(), Some(ReadError::NotJson(_))), "{:?}", remote.read_error());
}

#[test]
fn of_two_variants_with_one_code_it_is_the_one_whose_fields_came() {
    assert_eq!(back::<ShopError>(r#"{"code":"CLOSED","message":"Closed"}"#), Ok(ShopError::Closed));
    let with_till = r#"{"code":"CLOSED","message":"Till closed","details":{"till":3}}"#;
    assert_eq!(back::<PayError>(with_till), Ok(PayError::TillClosed { till: 3 }));
}

#[test]
fn a_number_is_enough_where_there_are_no_codes() {
    let remote = NUMBERS.read(StatusCode::BAD_REQUEST, &HeaderMap::new(), r#"{"errno":7,"message":"Closed"}"#);
    assert_eq!(ShopError::try_from(remote).unwrap(), ShopError::Closed);
}

#[test]
fn a_message_is_read_if_there_is_one_way_to_read_it() {
    let message = |text: &str| back::<ShopError>(&serde_json::json!({ "code": "FAILED", "message": text }).to_string());
    let failed = |what: &'static str, why: &str| ShopError::Failed { what: what.into(), why: why.to_owned() };
    assert_eq!(message("Export failed: it failed"), Ok(failed("Export", "it failed")));
    assert_eq!(message("Export failed: "), Ok(failed("Export", "")));
    for unclear in ["Export failed: copy failed: disk", "Der Export schlug fehl"] {
        assert!(matches!(message(unclear), Err(ReadError::Field { name: "what", .. })), "{unclear}");
    }
    let no_item =
        |text: &str| back::<ShopError>(&serde_json::json!({ "code": "NO_ITEM", "message": text }).to_string());
    assert_eq!(no_item("There is no green 12"), Ok(ShopError::NoItem(12, Color::Green)));
    assert!(no_item("There is no blue 12").is_err());
    assert!(no_item("There is no green -12").is_err());
}

#[derive(Debug, PartialEq, ApiError)]
#[api(decode, status = 409, message = "Taken")]
struct Taken<T> {
    by: T,
}

#[test]
fn structs_and_type_parameters_come_back() {
    let remote = read(&PROBLEM, &sent_as_problem(&Taken { by: vec![1, 2] }));
    assert_eq!(Taken::<Vec<u8>>::try_from(remote).unwrap(), Taken { by: vec![1, 2] });
}

fn sent_as_problem(error: &dyn api_error::error::ApiError) -> Response<bytes::Bytes> {
    RequestContext::new().with_envelope(&PROBLEM).in_scope(|| ErrorView::new(error).response())
}

#[derive(Debug, ApiError)]
#[api(decode)]
enum GatewayError {
    #[api(transparent)]
    Shop(ShopError),
    #[api(other, status = 502, message = "The shop failed")]
    ShopFailed(#[source] RemoteError),
}

fn relay(remote: RemoteError) -> Result<(), GatewayError> {
    Err(remote)?
}

#[test]
fn other_takes_what_nobody_declared_and_shows_nothing_of_it() {
    let known = relay(HOUSE.read(StatusCode::BAD_REQUEST, &HeaderMap::new(), r#"{"code":"CLOSED","message":"m"}"#));
    assert!(matches!(known, Err(GatewayError::Shop(ShopError::Closed))));

    let secret = r#"{"code":"SECRET_CODE","message":"secret message","details":{"a":"secret"}}"#;
    let unknown = relay(HOUSE.read(StatusCode::CONFLICT, &HeaderMap::new(), secret)).unwrap_err();
    assert_eq!(unknown.spec().code(), "SHOP_FAILED");
    let response = ErrorView::new(&unknown).response();
    assert_eq!(response.status(), StatusCode::BAD_GATEWAY);
    assert_eq!(response.body(), r#"{"error":{"code":"SHOP_FAILED","message":"The shop failed"}}"#);
    let logged = std::error::Error::source(&unknown).unwrap().to_string();
    assert_eq!(logged, "409 Conflict, SECRET_CODE: secret message");
    let GatewayError::ShopFailed(remote) = unknown else { panic!("{unknown:?}") };
    assert_eq!(remote.read_error(), Some(&ReadError::UnknownCode));
}

#[derive(Debug, PartialEq, ApiError)]
#[api(decode, envelope = LIST, status = 207, allow_success)]
struct Several(#[api(errors)] Vec<ShopError>);

#[test]
fn nested_errors_come_back_one_by_one() {
    let colors = vec![Color::Red];
    let several = Several(vec![ShopError::Closed, ShopError::SoldOut { item_id: 7, left: None, colors, max: 1 }]);
    let remote = read(&LIST, &sent(&several, Mode::Production));
    assert_eq!(Several::try_from(remote).unwrap(), several);
}

#[derive(Debug, PartialEq, ApiError)]
#[api(decode, status = 400)]
enum SocketError {
    #[api(ws_close = 1008)]
    TooSlow,
    #[api(ws_close = 1008, message = "Wrong token")]
    WrongToken,
    #[api(ws_close = 4001, message = "{name} was kicked")]
    Kicked {
        #[api(skip)]
        name: String,
    },
}

#[test]
fn a_close_is_reported_by_its_code_and_its_reason() {
    for error in [SocketError::TooSlow, SocketError::WrongToken, SocketError::Kicked { name: "Ida".to_owned() }] {
        let close = ErrorView::new(&error).ws_close().unwrap();
        let remote = RemoteError::from_ws_close(close.code(), close.reason());
        assert_eq!(SocketError::try_from(remote).unwrap(), error);
    }
    assert!(SocketError::try_from(RemoteError::from_ws_close(1008, "Something else")).is_err());
    assert!(SocketError::try_from(RemoteError::from_ws_close(1011, "Too slow")).is_err());
}
