//! Details that are spread into an envelope, and are named like its members: nothing is lost, and all of it is read back.

use api_error::envelope::{Envelope, PROBLEM};
use api_error::{ApiError, ErrorView, RemoteError, RequestContext};
use http::Response;
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

api_error::envelope! {
    static FLAT: Envelope = { "code": code, "message": message, ..details };
    static NESTED: Envelope = { "errors": [for e in nested => { "code": e.code, ..e.details }] };
    static TAKEN: Envelope = { "code": code, "status": details.status, ..details };
    static PAIRS: Envelope = { "code": code, "a": 1, "a_": 2, "b___": 3, ..details };
}

/// Each member of RFC 9457, and of the envelope.
#[derive(Debug, PartialEq, ApiError)]
#[api(decode, status = 409)]
enum Extended {
    Members {
        r#type: String,
        title: u8,
        status: String,
        detail: Option<bool>,
        instance: Vec<u8>,
        code: String,
        message: String,
        request_id: u64,
        errors: Vec<String>,
        status_: u8,
        other: u8,
    },
    Whole(#[api(details)] Whole),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Whole {
    code: u8,
    status: u8,
    other: u8,
}

fn members() -> Extended {
    Extended::Members {
        r#type: "a".to_owned(),
        title: 1,
        status: "open".to_owned(),
        detail: Some(true),
        instance: vec![1],
        code: "b".to_owned(),
        message: "c".to_owned(),
        request_id: 2,
        errors: vec!["d".to_owned()],
        status_: 3,
        other: 4,
    }
}

fn sent<E: api_error::error::AsApiError>(envelope: &'static Envelope, error: &E) -> Response<bytes::Bytes> {
    ErrorView::new(error).with_context(RequestContext::new().with_envelope(envelope)).response()
}

fn read(envelope: &'static Envelope, response: &Response<bytes::Bytes>) -> RemoteError {
    envelope.read(response.status(), response.headers(), response.body().clone())
}

#[test]
fn c07_members_of_the_envelope_stay_and_details_get_an_underscore() {
    let problem: Value = serde_json::from_slice(sent(&PROBLEM, &members()).body()).unwrap();
    assert_eq!(
        problem,
        json!({
            "type": "about:blank", "title": "Conflict", "status": 409, "detail": "Members", "code": "MEMBERS",
            "type_": "a", "title_": 1, "status_": "open", "detail_": true, "instance_": [1], "code_": "b", "message": "c",
            "request_id_": 2, "errors_": ["d"], "status__": 3, "other": 4,
        })
    );
}

#[test]
fn c07_what_was_sent_is_decoded() {
    for envelope in [&PROBLEM, &FLAT, &PAIRS] {
        let remote = read(envelope, &sent(envelope, &members()));
        assert!(remote.read_error().is_none());
        assert_eq!(remote.detail("status").unwrap().get::<String>().unwrap(), "open");
        assert_eq!(Extended::try_from(remote).unwrap(), members());

        let whole = || Extended::Whole(Whole { code: 1, status: 2, other: 3 });
        assert_eq!(Extended::try_from(read(envelope, &sent(envelope, &whole()))).unwrap(), whole());
    }
    assert_eq!(Extended::try_from(read(&TAKEN, &sent(&TAKEN, &members()))).unwrap(), members());
}

#[test]
fn c07_errors_in_errors_are_written_and_read_the_same() {
    #[derive(Debug, PartialEq, ApiError)]
    #[api(decode, status = 409)]
    enum Many {
        One { code: u8 },
        All(#[api(errors)] Vec<Many>),
    }
    let response = sent(&NESTED, &Many::All(vec![Many::One { code: 7 }]));
    assert_eq!(response.body(), r#"{"errors":[{"code":"ONE","code_":7}]}"#);
    let nested = read(&NESTED, &response).nested();
    assert_eq!(nested[0].detail("code").unwrap().get::<u8>().unwrap(), 7);
}

/// A service that spreads in another way may have such names for something else.
#[test]
fn c07_what_no_spread_writes_is_read_as_it_is() {
    let remote = PAIRS.read_event(r#"{"code":"A","a":1,"a_":2,"b_":3,"c_":4,"_":5,"a___":6}"#);
    let details: Vec<_> = remote.details().map(|(name, value)| (name, value.as_str())).collect();
    assert_eq!(details, [("b_", "3"), ("c_", "4"), ("_", "5"), ("a_", "6")]);
}

proptest! {
    #[test]
    fn c07_any_names_come_back(details in prop::collection::btree_map("(a|b|c|code|status|)_{0,4}", any::<u8>(), 0..12)) {
        #[derive(Debug, ApiError)]
        #[api(status = 409)]
        struct Any(#[api(details)] Map<String, Value>);

        let details: Map<String, Value> = details.into_iter().map(|(name, value)| (name, value.into())).collect();
        for envelope in [&PROBLEM, &FLAT, &PAIRS] {
            let remote = read(envelope, &sent(envelope, &Any(details.clone())));
            let came: Map<String, Value> =
                remote.details().map(|(name, value)| (name.to_owned(), value.get().unwrap())).collect();
            prop_assert_eq!(&came, &details);
        }
    }
}
