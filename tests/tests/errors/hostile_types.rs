//! A body is well-formed and the error has its own status and code, even if a `Serialize` or `Display` misbehaves.

use std::fmt;

use api_error::{ApiError, ErrorView, RequestContext};
use http::StatusCode;
use serde::ser::{Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};
use serde_json::Value;

/// What a `Serialize` can do that it should not.
#[derive(Clone, Copy, Debug)]
enum Lie {
    MapOfNone,
    ListOfNone,
    StructOfNone,
    TooMany,
    TooFew,
    TwoKeys,
    KeyAlone,
    ValueAlone,
    Fails,
    Panics,
    DisplayFails,
    DisplayPanics,
}

const LIES: [Lie; 12] = [
    Lie::MapOfNone,
    Lie::ListOfNone,
    Lie::StructOfNone,
    Lie::TooMany,
    Lie::TooFew,
    Lie::TwoKeys,
    Lie::KeyAlone,
    Lie::ValueAlone,
    Lie::Fails,
    Lie::Panics,
    Lie::DisplayFails,
    Lie::DisplayPanics,
];

impl Serialize for Lie {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::MapOfNone => pair(serializer.serialize_map(Some(0))?),
            Self::TooMany => pair(serializer.serialize_map(Some(9))?),
            Self::ListOfNone => {
                let mut list = serializer.serialize_seq(Some(0))?;
                list.serialize_element(&1)?;
                list.serialize_element(&2)?;
                list.end()
            }
            Self::StructOfNone => {
                let mut object = serializer.serialize_struct("Lie", 0)?;
                object.serialize_field("a", &1)?;
                object.end()
            }
            Self::TooFew => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("a", &1)?;
                pair(map)
            }
            Self::TwoKeys => {
                let mut map = serializer.serialize_map(None)?;
                map.serialize_key("a")?;
                map.serialize_key("b")?;
                map.end()
            }
            Self::KeyAlone => {
                let mut map = serializer.serialize_map(None)?;
                map.serialize_key("a")?;
                map.end()
            }
            Self::ValueAlone => {
                let mut map = serializer.serialize_map(None)?;
                map.serialize_value(&1)?;
                map.end()
            }
            Self::Fails => Err(S::Error::custom("no")),
            Self::Panics => panic!("the Serialize of a user"),
            Self::DisplayFails | Self::DisplayPanics => serializer.collect_str(self),
        }
    }
}

fn pair<M: SerializeMap>(mut map: M) -> Result<M::Ok, M::Error> {
    map.serialize_entry("b", &2)?;
    map.end()
}

impl fmt::Display for Lie {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DisplayFails => Err(fmt::Error),
            Self::DisplayPanics => panic!("the Display of a user"),
            _ => f.write_str("a lie"),
        }
    }
}

#[derive(Debug, ApiError)]
#[api(status = 409)]
enum LieError {
    Detail {
        fine: u8,
        lie: Lie,
    },
    Nested {
        fine: u8,
        lies: Vec<Option<Lie>>,
    },
    Whole(#[api(details)] Lie),
    #[api(message = "It is {lie}")]
    Message {
        #[api(skip)]
        lie: Lie,
    },
    #[api(status = status_that_panics)]
    Status,
}

fn status_that_panics(_: &LieError) -> StatusCode {
    panic!("a function of a user")
}

fn errors(lie: Lie) -> [(LieError, &'static str); 5] {
    [
        (LieError::Detail { fine: 1, lie }, "DETAIL"),
        (LieError::Nested { fine: 1, lies: vec![None, Some(lie)] }, "NESTED"),
        (LieError::Whole(lie), "WHOLE"),
        (LieError::Message { lie }, "MESSAGE"),
        (LieError::Status, "STATUS"),
    ]
}

api_error::envelope! {
    static SPREAD: Envelope = { "error": { "code": code }, ..details };
}

#[test]
fn a_body_is_well_formed_whatever_a_type_does() {
    for lie in LIES {
        for (error, code) in errors(lie) {
            for context in [RequestContext::new(), RequestContext::new().with_envelope(&SPREAD)] {
                let response = context.in_scope(|| ErrorView::new(&error).response());
                let body: Value = serde_json::from_slice(response.body())
                    .unwrap_or_else(|why| panic!("{lie:?} {code}: {why}: {:?}", response.body()));
                assert_eq!(
                    (response.status(), &body["error"]["code"]),
                    (StatusCode::CONFLICT, &code.into()),
                    "{lie:?}"
                );
            }
        }
    }
}

#[test]
fn what_is_announced_wrongly_is_sent_all_the_same() {
    let body = |lie| ErrorView::new(&LieError::Detail { fine: 1, lie }).body();
    let expected =
        |lie: &str| format!(r#"{{"error":{{"code":"DETAIL","message":"Detail","details":{{"fine":1,"lie":{lie}}}}}}}"#);
    assert_eq!(body(Lie::MapOfNone), expected(r#"{"b":2}"#));
    assert_eq!(body(Lie::ListOfNone), expected("[1,2]"));
    assert_eq!(body(Lie::StructOfNone), expected(r#"{"a":1}"#));
    assert_eq!(body(Lie::TooFew), expected(r#"{"a":1,"b":2}"#));
}

#[test]
fn after_a_panic_the_rest_is_what_needs_no_code_of_the_user() {
    let view = ErrorView::new(&LieError::Detail { fine: 1, lie: Lie::Panics });
    assert_eq!(view.body(), r#"{"error":{"code":"DETAIL","message":"Detail"}}"#);
    assert_eq!(view.status(), 409);
    // The next error of the thread is whole again.
    let view = ErrorView::new(&LieError::Detail { fine: 1, lie: Lie::TooMany });
    assert_eq!(view.body(), r#"{"error":{"code":"DETAIL","message":"Detail","details":{"fine":1,"lie":{"b":2}}}}"#);
    let message = ErrorView::new(&LieError::Message { lie: Lie::DisplayPanics }).message().to_string();
    assert_eq!(message, "Message");
}
