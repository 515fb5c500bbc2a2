//! Reads a layout back: a response, an event.

mod apply;
mod charset;
mod elements;
mod field;
mod kind;
mod members;
mod place;
mod readable;
mod state;
mod text;
mod value;
mod visitor;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode};

pub use self::readable::{Needs, must_be_readable};
use self::state::ReadState;
use crate::client::remote::{ReadError, ReceivedFacts, RemoteError, headers};
use crate::layout::{Escape, HeaderTemplate};
use crate::render::envelope::{Body, Envelope};

/// The largest body that is read: 1 MiB. Of a larger one only status and headers are read, and the body is kept.
pub(crate) const MAX_BODY: usize = 1024 * 1024;

/// Some services send the mark of UTF-8 in front, which a reader may ignore ([RFC 8259 §8.1]).
///
/// [RFC 8259 §8.1]: https://www.rfc-editor.org/rfc/rfc8259#section-8.1
fn without_byte_order_mark(body: &Bytes) -> Bytes {
    const MARK: &[u8] = "\u{feff}".as_bytes();
    if body.starts_with(MARK) { body.slice(MARK.len()..) } else { body.clone() }
}

impl Envelope {
    /// Reads the response of another service that answers in this envelope.
    ///
    /// It never fails: what is not there, or is not of this form, is absent, and [`RemoteError::read_error`] says why. Members that
    /// the envelope does not know are left alone, so a service may add some. Its literals and facts of the request, other than
    /// the ids, are not looked at. Of a body that is not JSON, or has more than 1 MiB, only status and headers are read.
    ///
    /// ```
    /// use http::{HeaderMap, StatusCode};
    ///
    /// api_error::envelope! {
    ///     static SHOP: Envelope = { "error": { "code": code, "message": message, "details"?: details } };
    /// }
    ///
    /// let body = r#"{"error":{"code":"SOLD_OUT","message":"Sold out","details":{"item":7}}}"#;
    /// let remote = SHOP.read(StatusCode::CONFLICT, &HeaderMap::new(), body);
    /// assert_eq!(remote.code(), Some("SOLD_OUT"));
    /// assert_eq!(remote.detail("item").unwrap().get::<u32>().unwrap(), 7);
    ///
    /// let remote = SHOP.read(StatusCode::BAD_GATEWAY, &HeaderMap::new(), "<h1>Bad gateway</h1>");
    /// assert_eq!((remote.status(), remote.code()), (StatusCode::BAD_GATEWAY, None));
    /// assert!(remote.read_error().is_some());
    /// ```
    #[must_use]
    pub fn read(&'static self, status: StatusCode, headers: &HeaderMap, body: impl Into<Bytes>) -> RemoteError {
        self.read_owned(status, headers.clone(), body.into())
    }

    pub(crate) fn read_owned(&'static self, status: StatusCode, headers: HeaderMap, body: Bytes) -> RemoteError {
        let (mut facts, error) = self.read_body(&body);
        self.read_headers(&mut facts, &headers);
        RemoteError::new(status, headers, body, facts, error)
    }

    /// Reads an event, which has no status and no headers: a message of a WebSocket, of a queue, of a webhook.
    ///
    /// Its status is that of the slot `status`, if the envelope has one, else 500.
    ///
    /// ```
    /// api_error::envelope! {
    ///     static EVENT: Envelope = { "type": "error", "code": code, "message": message };
    /// }
    ///
    /// let remote = EVENT.read_event(r#"{"type":"error","code":"ROOM_FULL","message":"Room is full"}"#);
    /// assert_eq!((remote.code(), remote.status().as_u16()), (Some("ROOM_FULL"), 500));
    /// ```
    #[must_use]
    pub fn read_event(&'static self, body: impl Into<Bytes>) -> RemoteError {
        let body = body.into();
        let (facts, error) = self.read_body(&body);
        let status = facts.status.and_then(|status| StatusCode::from_u16(status).ok());
        RemoteError::new(status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR), HeaderMap::new(), body, facts, error)
    }

    fn read_body(&'static self, body: &Bytes) -> (ReceivedFacts, Option<ReadError>) {
        if body.len() > MAX_BODY {
            return (ReceivedFacts::default(), Some(ReadError::TooLarge));
        }
        let body = &without_byte_order_mark(body);
        match &self.body {
            Body::Json { value, .. } => value::read(value, body),
            Body::Text { pieces, escape } => {
                let mut state = ReadState::new(body);
                let text =
                    std::str::from_utf8(body).ok().filter(|text| text::read_body(pieces, text, *escape, &mut state));
                if text.is_none() {
                    state.mismatch(None, "is another text");
                }
                state.finish()
            }
            Body::Empty | Body::Function(_) => (ReceivedFacts::default(), None),
        }
    }

    /// What the body did not say.
    fn read_headers(&'static self, facts: &mut ReceivedFacts, headers: &HeaderMap) {
        for (at, HeaderTemplate { name, value }) in self.settings.headers.iter().enumerate() {
            let line = self.line_of(at, name, headers);
            if let Some(text) = line.and_then(|line| std::str::from_utf8(line.as_bytes()).ok()) {
                let empty = Bytes::new();
                let mut state = ReadState::new(&empty);
                // A header of another form says nothing.
                if text::read(value, text, Escape::Quoted, &mut state) {
                    facts.complete(state.finish().0);
                }
            }
        }
        headers::complete(facts, headers);
    }

    /// The line of a header that a template has written: of several templates of one name only where none was left out.
    fn line_of<'h>(&self, at: usize, name: &str, headers: &'h HeaderMap) -> Option<&'h HeaderValue> {
        let of_name = |template: &&HeaderTemplate| template.name == name;
        let templates = self.settings.headers.iter().filter(of_name).count();
        let before = self.settings.headers.iter().take(at).filter(of_name).count();
        let lines = headers.get_all(name);
        let is_unique = templates == 1 || templates == lines.iter().count();
        lines.iter().nth(before).filter(|_| is_unique)
    }
}
