//! Writes a layout: JSON by one walk over the data, into a buffer that each thread keeps.
//!
//! The buffer is copied to a body of the exact size, so a body costs one allocation, and nothing has to be measured first.

use std::cell::Cell;

use bytes::Bytes;
use http::header::{HeaderValue, InvalidHeaderValue};

use super::details::{DetailWriter, detail, write_or_report};
use super::layout::{Body, Element, Escape, Member, Piece, Slot, Source, Value};
use super::text::{Scalar, Scope, TextWriter, element, scalar};
use crate::detail::Detail;
use crate::field_error::{FieldError, FieldErrors, Params};
use crate::header::HeaderField;
use crate::json::{self, Json};
use crate::view::ErrorView;

/// The body of a response.
pub(crate) fn body(view: &ErrorView<'_>, body: &'static Body) -> Bytes {
    match body {
        Body::Json(value) => with_buffer(|out| {
            Encoder { view, out }.value_or_null(value, Scope::Error);
        }),
        Body::Text { pieces, escape } => with_buffer(|out| {
            TextWriter { out, escape: *escape }.pieces(view, pieces, Scope::Error);
        }),
        Body::Empty => Bytes::new(),
    }
}

/// The value of a header, if every slot in it is there.
pub(crate) fn header_value(
    view: &ErrorView<'_>,
    pieces: &'static [Piece],
    fields: &[&dyn HeaderField],
) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
    let mut out = Vec::new();
    let complete = TextWriter {
        out: &mut out,
        escape: Escape::Plain,
    }
    .pieces(view, pieces, Scope::Fields(fields));
    if complete {
        HeaderValue::from_bytes(&out).map(Some)
    } else {
        Ok(None)
    }
}

/// The details as a value.
pub(crate) fn details(view: &ErrorView<'_>) -> Json {
    let body = with_buffer(|out| {
        Encoder { view, out }.details(&[]);
    });
    serde_json::from_slice(&body).unwrap_or(Json::Object(Vec::new()))
}

/// A body of ordinary size fits; one that does not leaves no large buffer behind.
const KEPT_CAPACITY: usize = 16 * 1024;

fn with_buffer(write: impl FnOnce(&mut Vec<u8>)) -> Bytes {
    thread_local! {
        static BUFFER: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
    }
    // Taken, not borrowed: a `Serialize` implementation may itself render an error.
    let mut buffer = BUFFER.try_with(Cell::take).unwrap_or_default();
    buffer.clear();
    write(&mut buffer);
    let body = Bytes::copy_from_slice(&buffer);
    if buffer.capacity() <= KEPT_CAPACITY {
        let _ = BUFFER.try_with(|kept| kept.set(buffer));
    }
    body
}

/// What has been written for a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Presence {
    /// Nothing.
    Absent,
    /// `[]` or `{}`: absent where the template has another way to go.
    Empty,
    Present,
}

impl Presence {
    const fn of(present: bool) -> Self {
        if present { Self::Present } else { Self::Absent }
    }
}

struct Encoder<'a, 'v, 'b> {
    view: &'v ErrorView<'a>,
    out: &'b mut Vec<u8>,
}

impl Encoder<'_, '_, '_> {
    /// Writes a value. What is absent has written nothing.
    fn value(&mut self, value: &'static Value, scope: Scope<'_>) -> Presence {
        match value {
            Value::Literal(json) => {
                self.out.extend_from_slice(json.as_bytes());
                Presence::Present
            }
            Value::Slot(slot) => self.slot(*slot),
            Value::Element(element) => self.element(*element, scope),
            Value::Text(pieces) => self.text(pieces, scope),
            Value::Object(members) => self.object(members, scope),
            Value::Array(items) => self.array(items, scope),
            Value::List { over, item } => self.list(*over, item),
            Value::Map { over, key, value } => self.map(*over, key, value),
            Value::FirstOf(values) => self.first_of(values, scope),
        }
    }

    fn value_or_null(&mut self, value: &'static Value, scope: Scope<'_>) {
        if self.value(value, scope) == Presence::Absent {
            self.out.extend_from_slice(b"null");
        }
    }

    fn slot(&mut self, slot: Slot) -> Presence {
        match slot {
            Slot::Details { taken } => self.details(taken),
            Slot::Detail(name) => {
                let start = self.out.len();
                detail(self.view, name, self.out);
                self.presence_since(start)
            }
            Slot::FieldErrors => self.field_errors(),
            Slot::Debug => self.debug(),
            Slot::Extra(name) if self.view.spec().extra(name).is_none() => {
                Presence::of(context_extra(self.view, name, self.out))
            }
            _ => scalar(self.view, slot).map_or(Presence::Absent, |scalar| self.scalar(&scalar)),
        }
    }

    fn scalar(&mut self, scalar: &Scalar<'_>) -> Presence {
        let quoted = !matches!(
            scalar,
            Scalar::Integer(_) | Scalar::Unsigned(_) | Scalar::Bool(_) | Scalar::Float(_)
        );
        let view = self.view;
        self.quoted_if(quoted, |text| text.scalar(view, scalar))
    }

    fn text(&mut self, pieces: &'static [Piece], scope: Scope<'_>) -> Presence {
        let view = self.view;
        self.quoted_if(true, |text| text.pieces(view, pieces, scope))
    }

    fn quoted_if(&mut self, quoted: bool, write: impl FnOnce(&mut TextWriter<'_>) -> bool) -> Presence {
        let start = self.out.len();
        if quoted {
            self.out.push(b'"');
        }
        let complete = write(&mut TextWriter {
            out: self.out,
            escape: Escape::Json,
        });
        if quoted {
            self.out.push(b'"');
        }
        if !complete {
            self.out.truncate(start);
        }
        Presence::of(complete)
    }

    fn object(&mut self, members: &'static [Member], scope: Scope<'_>) -> Presence {
        let start = self.out.len();
        self.out.push(b'{');
        for member in members {
            match member {
                Member::Pair { key, optional, value } => self.pair(key, *optional, value, scope),
                Member::Spread { taken, reserved } => self.spread(taken, reserved),
            }
        }
        self.out.push(b'}');
        self.presence_since(start)
    }

    fn pair(&mut self, key: &'static str, optional: bool, value: &'static Value, scope: Scope<'_>) {
        let start = self.out.len();
        separate(self.out, b'{');
        self.out.extend_from_slice(key.as_bytes());
        match (self.value(value, scope), optional) {
            (Presence::Absent | Presence::Empty, true) => self.out.truncate(start),
            (Presence::Absent, false) => self.out.extend_from_slice(b"null"),
            _ => {}
        }
    }

    fn array(&mut self, items: &'static [Value], scope: Scope<'_>) -> Presence {
        self.out.push(b'[');
        for item in items {
            self.item(item, scope);
        }
        self.out.push(b']');
        Presence::Present
    }

    fn item(&mut self, item: &'static Value, scope: Scope<'_>) {
        separate(self.out, b'[');
        self.value_or_null(item, scope);
    }

    fn list(&mut self, over: Source, item: &'static Value) -> Presence {
        let start = self.out.len();
        self.out.push(b'[');
        let view = self.view;
        each(view, over, &mut |scope| self.item(item, scope));
        self.out.push(b']');
        self.presence_since(start)
    }

    /// Values that come under one key are joined as values, so they are read back first.
    fn map(&mut self, over: Source, key: &'static [Piece], value: &'static Value) -> Presence {
        let mut members = Vec::new();
        let start = self.out.len();
        let view = self.view;
        each(view, over, &mut |scope| {
            let key = self.take(start, |encoder| {
                TextWriter {
                    out: encoder.out,
                    escape: Escape::Plain,
                }
                .pieces(view, key, scope)
            });
            let value = self.take(start, |encoder| encoder.value(value, scope) != Presence::Absent);
            if let (Some(key), Some(value)) = (key, value) {
                let value = serde_json::from_slice(&value).unwrap_or(Json::Null);
                json::insert(&mut members, String::from_utf8_lossy(&key).into_owned(), value);
            }
        });
        let _ = serde_json::to_writer(&mut *self.out, &Json::Object(members));
        self.presence_since(start)
    }

    /// What is written, taken out of the buffer again.
    fn take(&mut self, start: usize, write: impl FnOnce(&mut Self) -> bool) -> Option<Vec<u8>> {
        let complete = write(self);
        let written = self.out.split_off(start);
        complete.then_some(written)
    }

    fn first_of(&mut self, values: &'static [Value], scope: Scope<'_>) -> Presence {
        let start = self.out.len();
        let mut written = Presence::Absent;
        for value in values {
            self.out.truncate(start);
            written = self.value(value, scope);
            if written == Presence::Present {
                break;
            }
        }
        written
    }

    fn element(&mut self, name: Element, scope: Scope<'_>) -> Presence {
        let start = self.out.len();
        match (name, scope) {
            (Element::Pointer, Scope::FieldError(error)) => json::push_string(self.out, &error.path().pointer()),
            (Element::Path, Scope::FieldError(error)) => self.json("path of a field error", error.path()),
            (Element::Params, Scope::FieldError(error)) => self.json("parameters of a field error", &Params(error)),
            _ => return element(scope, name).map_or(Presence::Absent, |scalar| self.scalar(&scalar)),
        }
        self.presence_since(start)
    }

    fn details(&mut self, taken: &'static [&'static str]) -> Presence {
        let start = self.out.len();
        let mut writer = DetailWriter {
            view: self.view,
            out: self.out,
            taken,
            reserved: &[],
            is_open: false,
        };
        self.view.visit(&mut writer);
        writer.close(start);
        self.presence_since(start)
    }

    fn spread(&mut self, taken: &'static [&'static str], reserved: &'static [&'static str]) {
        self.view.visit(&mut DetailWriter {
            view: self.view,
            out: self.out,
            taken,
            reserved,
            is_open: true,
        });
    }

    fn field_errors(&mut self) -> Presence {
        let start = self.out.len();
        self.out.push(b'[');
        let view = self.view;
        view.for_each(&mut |error| {
            separate(self.out, b'[');
            self.json("field error", error);
        });
        self.out.push(b']');
        self.presence_since(start)
    }

    /// The Display text of the error and of everything it was caused by.
    fn debug(&mut self) -> Presence {
        let Some(error) = self.view.debug() else {
            return Presence::Absent;
        };
        let causes = std::iter::successors(error.source(), |cause| cause.source());
        let debug = Json::Object(vec![
            ("error".to_owned(), Json::String(error.to_string())),
            (
                "causes".to_owned(),
                Json::Array(causes.map(|cause| Json::String(cause.to_string())).collect()),
            ),
        ]);
        self.json("debug", &debug);
        Presence::Present
    }

    fn json(&mut self, what: &str, value: &dyn Detail) {
        write_or_report(self.view, what, value, self.out);
    }

    fn presence_since(&self, start: usize) -> Presence {
        match self.out.get(start..) {
            None | Some([]) => Presence::Absent,
            Some(b"[]" | b"{}") => Presence::Empty,
            Some(_) => Presence::Present,
        }
    }
}

/// A comma, unless this is the first in its list or object.
pub(super) fn separate(out: &mut Vec<u8>, open: u8) {
    if out.last() != Some(&open) {
        out.push(b',');
    }
}

/// Calls `each` for every element.
fn each(view: &ErrorView<'_>, over: Source, each: &mut dyn FnMut(Scope<'_>)) {
    match over {
        Source::FieldErrors => view.for_each(&mut |error: &FieldError| each(Scope::FieldError(error))),
        Source::Causes => {
            std::iter::successors(view.cause(), |cause| cause.source()).for_each(|cause| each(Scope::Cause(cause)));
        }
    }
}

/// Writes what the application put into the context; says whether it is there.
pub(super) fn context_extra(view: &ErrorView<'_>, name: &str, out: &mut Vec<u8>) -> bool {
    let extra = view.context().extra(name);
    out.extend_from_slice(extra.unwrap_or_default().as_bytes());
    extra.is_some()
}
