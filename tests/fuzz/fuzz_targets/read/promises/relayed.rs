//! What one's own clients see of it where it is relayed.

use std::collections::HashMap;

use api_error::envelope::{ERROR, Envelope, PROBLEM};
use api_error::{ErrorView, Mode, Relayed, RemoteError, RequestContext};
use http::Response;
use serde_json::value::RawValue;

pub fn hold(remote: RemoteError) {
    let relayed = remote.relayed();
    let answer = |envelope: &'static Envelope| {
        let context = RequestContext::new().with_mode(Mode::Production).with_envelope(envelope);
        ErrorView::new(&relayed).with_context(context).response()
    };
    reads_back(&relayed, &ERROR, &answer(&ERROR));
    reads_back(&relayed, &PROBLEM, &answer(&PROBLEM));
}

/// It is of the envelope, so it says there what it said before.
fn reads_back(relayed: &Relayed, envelope: &'static Envelope, answer: &Response<bytes::Bytes>) {
    has_each_name_once(answer);
    let (remote, again) = (relayed.remote(), envelope.read(answer.status(), answer.headers(), answer.body().clone()));
    assert_eq!(again.read_error(), None, "{answer:?}");
    let status = answer.status();
    assert!(status.is_client_error() || status.is_server_error());
    let Some(code) = remote.code() else {
        assert_eq!((again.code(), status.as_u16()), (Some("UPSTREAM_ERROR"), 502));
        assert_eq!((again.message(), again.details().count()), (Some("Upstream error"), 0));
        return;
    };
    assert_eq!(again.code(), Some(if is_code(code) { code } else { "UPSTREAM_ERROR" }));
    assert!(remote.message().is_none_or(|message| is_passed_on(message, again.message().unwrap_or_default(), TEXT)));
    assert_eq!(again.field_errors().len(), remote.field_errors().len());
    for (error, again) in remote.field_errors().iter().zip(again.field_errors()) {
        assert!(is_passed_on(error.message(), again.message(), TEXT));
    }
    // In a problem they stand among members that have a name already.
    if std::ptr::eq(envelope, &ERROR) {
        let is_whole = |name: &str, detail: &str| name.len() <= NAME && detail.len() <= DETAIL;
        let whole = remote.details().filter(|(name, detail)| is_whole(name, detail.as_str()));
        whole.for_each(|(name, _)| assert_eq!(again.detail(name), remote.detail(name)));
    }
    assert!(status == remote.status() || status == 502);
}

/// How many bytes of each are passed on: see the guide to exposure.
const CODE: usize = 128;
const NAME: usize = 256;
const TEXT: usize = 2048;
const DETAIL: usize = 16 * 1024;

/// As it is, or its beginning.
fn is_passed_on(text: &str, again: &str, limit: usize) -> bool {
    if text.len() <= limit {
        return again == text;
    }
    again.len() <= limit + "…".len() && again.strip_suffix('…').is_some_and(|start| text.starts_with(start))
}

/// Bodies and headers hold a code without any escape, so it cannot be any text, nor of any length.
fn is_code(text: &str) -> bool {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || "_-.:/".contains(letter);
    text.len() <= CODE && text.chars().all(is_letter) && text.starts_with(|first: char| first.is_ascii_alphanumeric())
}

/// What has a name twice is read in several ways.
fn has_each_name_once(answer: &Response<bytes::Bytes>) {
    let text = std::str::from_utf8(answer.body()).expect("it is text");
    let members: HashMap<String, &RawValue> = serde_json::from_str(text).expect("it is an object");
    let all: Names = serde_json::from_str(text).expect("it is an object");
    assert_eq!(members.len(), all.0, "{text}");
}

/// How many members there are.
struct Names(usize);

impl<'de> serde::Deserialize<'de> for Names {
    fn deserialize<D: serde::Deserializer<'de>>(json: D) -> Result<Self, D::Error> {
        struct Count;
        impl<'de> serde::de::Visitor<'de> for Count {
            type Value = Names;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Names, A::Error> {
                let mut names = Names(0);
                while map.next_entry::<String, &RawValue>()?.is_some() {
                    names.0 += 1;
                }
                Ok(names)
            }
        }
        json.deserialize_map(Count)
    }
}
