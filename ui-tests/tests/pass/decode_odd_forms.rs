//! What comes back although it looks odd, and what need not come back.

use api_error::envelope::Envelope;
use api_error::{ApiError, Decode, Relayed, RemoteError};
use bytes::Bytes;
use http::{HeaderMap, Response, StatusCode};

api_error::envelope! {
    static HOUSE: Envelope = { "code": code, "message": message, "details"?: details };
    static HELD: Envelope = { "code": code, "errors"?: [for e in nested => { "code": e.code, "details"?: e.details }] };
    static WORDS: Envelope = text "{code}: {message}";
}

static PAGE: Envelope = Envelope::function(|_| Response::new(Bytes::new()));

/// Only what comes back has to be readable.
#[derive(Debug, ApiError)]
#[api(decode, envelope = Self::HOUSE, status = 404)]
enum Partly {
    Missing {
        item: u32,
    },
    #[api(decode = false, envelope = PAGE)]
    Page,
    #[api(other, envelope = WORDS)]
    Other(#[source] RemoteError),
}

impl Partly {
    const HOUSE: &'static Envelope = &HOUSE;
}

api_error::envelope! {
    static HINTS: Envelope = { "code": code, "hint": docs_url | details.hint, "text": "{title}: {message}" };
}

/// Nothing is read of what cannot be.
#[derive(Debug, PartialEq, ApiError)]
#[api(decode, envelope = HINTS, status = 404)]
enum Plain {
    NoHint,
    #[api(message = "{left} left")]
    Left {
        #[api(header = "X-Left")]
        left: u8,
    },
}

/// What is not read may borrow: it comes back as its default.
#[derive(Debug, PartialEq, ApiError)]
#[api(decode, status = 404)]
enum Borrowing {
    Named(&'static str),
    #[api(message = "nothing for {who:>8}")]
    Formatted {
        #[api(skip)]
        who: &'static str,
    },
    Beside {
        #[api(transparent)]
        inner: Box<Inner>,
        table: &'static str,
    },
}

#[derive(Debug, PartialEq, ApiError)]
#[api(decode, status = 409)]
enum Inner {
    Sold {
        item: u32,
    },
    #[api(code = "MANY")]
    Many(#[api(errors)] Option<Vec<Box<Inner>>>),
}

/// A parameter is asked for what is done with it alone.
#[derive(Debug, PartialEq, ApiError)]
#[api(decode, status = 404)]
struct Skipping<T: std::fmt::Debug> {
    #[api(skip)]
    skipped: T,
    item: u32,
}

#[derive(Debug, Default, PartialEq)]
struct NoSerde;

#[derive(Debug, ApiError)]
#[api(decode, expose)]
struct Deciding<T: std::fmt::Debug>(#[api(status)] T);

#[derive(Debug, ApiError)]
#[api(decode, status = 404)]
enum Gateway<T: std::fmt::Debug> {
    Missing,
    #[api(other, transparent)]
    Others(T),
}

fn remote(body: &'static str) -> RemoteError {
    HELD.read(StatusCode::CONFLICT, &HeaderMap::new(), body)
}

fn house(body: &'static str) -> RemoteError {
    HOUSE.read(StatusCode::CONFLICT, &HeaderMap::new(), body)
}

#[test]
fn compiles_and_runs() {
    assert!(matches!(house(r#"{"code":"MISSING","details":{"item":7}}"#).into(), Partly::Missing { item: 7 }));
    assert!(matches!(house(r#"{"code":"PAGE"}"#).into(), Partly::Other(_)));
    assert_eq!(Plain::decode(&house(r#"{"code":"NO_HINT","message":"m"}"#)), Ok(Plain::NoHint));
    assert_eq!(Borrowing::decode(&house(r#"{"code":"NAMED","message":"m"}"#)), Ok(Borrowing::Named("")));
    let beside = Borrowing::decode(&house(r#"{"code":"SOLD","message":"m","details":{"item":7}}"#));
    assert_eq!(beside, Ok(Borrowing::Beside { inner: Box::new(Inner::Sold { item: 7 }), table: "" }));
    let many = Inner::decode(&remote(r#"{"code":"MANY","errors":[{"code":"SOLD","details":{"item":7}}]}"#));
    assert_eq!(many, Ok(Inner::Many(Some(vec![Box::new(Inner::Sold { item: 7 })]))));
    assert_eq!(Inner::decode(&remote(r#"{"code":"MANY"}"#)), Ok(Inner::Many(None)));
    let skipping = Skipping::decode(&house(r#"{"code":"SKIPPING","message":"m","details":{"item":7}}"#));
    assert_eq!(skipping, Ok(Skipping { skipped: NoSerde, item: 7 }));
    let deciding = Deciding::<StatusCode>::decode(&house(r#"{"code":"DECIDING","message":"m"}"#));
    assert_eq!(deciding.map(|Deciding(status)| status), Ok(StatusCode::CONFLICT));
    assert!(matches!(house(r#"{"code":"GONE"}"#).into(), Gateway::Others(Relayed { .. })));
}
