//! Writes a layout: JSON by one walk over the data.
//!
//! What a template always has in the same place is written by the calls that `envelope!` makes of it (`calls.rs`), the rest by
//! interpreting its values here.

use bytes::Bytes;
use http::header::{HeaderValue, InvalidHeaderValue};

use super::buffer::with_buffer;
use super::details::{DetailWriter, Written, detail, write_or_report};
use super::text::{Scalar, TextWriter, element, scalar};
use super::writer::{Scope, Writer};
use super::{Body, Envelope};
use crate::error::chain::{self, RejectedValues};
use crate::error::field_error::Params;
use crate::error::header::HeaderField;
use crate::error::{FieldError, FieldErrors};
use crate::json::{self, Detail, Json, ObjectBuilder};
use crate::layout::{Element, Escape, Member, Piece, Slot, Source, Value, is_quoted};
use crate::render::view::ErrorView;

impl Envelope {
    /// The body of an error.
    pub(crate) fn render_body(&'static self, view: &ErrorView<'_>) -> Bytes {
        match &self.body {
            Body::Json { write, .. } => json(view, *write),
            Body::Text { pieces, escape } => text(view, pieces, *escape),
            Body::Empty => Bytes::new(),
            Body::Function(render) => render(view).into_body(),
        }
    }
}

/// A body of JSON.
fn json(view: &ErrorView<'_>, write: fn(&mut Writer<'_, '_>)) -> Bytes {
    with_buffer(|out| write(&mut Writer { view, out, scope: Scope::Error }))
}

/// A body of any other text. What is absent is empty.
fn text(view: &ErrorView<'_>, pieces: &'static [Piece], escape: Escape) -> Bytes {
    with_buffer(|out| {
        TextWriter { out, escape }.pieces(view, pieces, &Scope::Error);
    })
}

/// The value of a header, if every slot in it is there.
pub(crate) fn header_value(
    view: &ErrorView<'_>,
    pieces: &'static [Piece],
    fields: &[&dyn HeaderField],
) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
    let mut out = Vec::new();
    let mut complete = true;
    for (at, piece) in pieces.iter().enumerate() {
        let escape = if is_quoted(pieces, at) { Escape::Quoted } else { Escape::Plain };
        complete &= TextWriter { out: &mut out, escape }.piece(view, piece, &Scope::Fields(fields));
    }
    if !complete {
        return Ok(None);
    }
    let mut value = HeaderValue::from_bytes(&out)?;
    // What must not be logged or compressed stays so as a part of another value.
    let is_sensitive = |field: &&dyn HeaderField| matches!(field.header_value(), Ok(Some(part)) if part.is_sensitive());
    value.set_sensitive(fields.iter().any(is_sensitive));
    Ok(Some(value))
}

/// The details as a value.
pub(crate) fn details(view: &ErrorView<'_>) -> Json {
    let body = with_buffer(|out| {
        Writer { view, out, scope: Scope::Error }.details(&[]);
    });
    let details = if body.is_empty() { Ok(Json::Object(Vec::new())) } else { serde_json::from_slice(&body) };
    details.unwrap_or_else(|why| {
        // What was relayed may be nested deeper, or be a number larger, than a value can hold.
        view.leave_out(format_args!("the details"), &why);
        Json::Object(Vec::new())
    })
}

/// What has been written for a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
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

impl Writer<'_, '_> {
    /// Writes a value. What is absent has written nothing.
    pub(super) fn any(&mut self, value: &'static Value) -> Presence {
        match value {
            Value::Literal(json) => {
                self.out.extend_from_slice(json.as_bytes());
                Presence::Present
            }
            Value::Slot(slot) => self.slot(*slot),
            Value::Element(element) => self.element(*element),
            Value::Text(pieces) => self.string(pieces),
            Value::Object(members) => self.object(members),
            Value::Array(items) => self.array(items),
            Value::List { over, item } => self.list_of(*over, |writer| writer.value(item)),
            Value::Map { over, key, value } => self.map(*over, key, value),
            Value::FirstOf(values) => self.first_of(values),
        }
    }

    pub(super) fn list_of(&mut self, over: Source, mut item: impl FnMut(&mut Writer<'_, '_>)) -> Presence {
        let start = self.out.len();
        each(self.view, over, &mut |view, scope| {
            self.out.push(b',');
            item(&mut Writer { view, out: self.out, scope });
        });
        enclose(self.out, start, *b"[]")
    }

    /// Anything, as the layout says; `null` when it is absent.
    pub fn value(&mut self, value: &'static Value) {
        if self.any(value) == Presence::Absent {
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
            Slot::Outer(slot) => self.outer(*slot),
            Slot::Extra(name) if self.view.spec().extra(name).is_none() => {
                let start = self.out.len();
                context_extra(self.view, name, self.out);
                self.presence_since(start)
            }
            _ => scalar(self.view, slot).map_or(Presence::Absent, |scalar| self.scalar(&scalar)),
        }
    }

    fn outer(&mut self, slot: Slot) -> Presence {
        let outer = self.view.outer();
        outer.map_or(Presence::Absent, |view| Writer { view, out: self.out, scope: self.scope }.slot(slot))
    }

    fn scalar(&mut self, scalar: &Scalar<'_>) -> Presence {
        let view = self.view;
        match scalar {
            Scalar::Text(text) => {
                json::push_string(self.out, text);
                Presence::Present
            }
            Scalar::Safe(text) => {
                self.out.push(b'"');
                self.out.extend_from_slice(text.as_bytes());
                self.out.push(b'"');
                Presence::Present
            }
            Scalar::Integer(_) | Scalar::Unsigned(_) | Scalar::Bool(_) | Scalar::Float(_) => {
                Presence::of(TextWriter { out: self.out, escape: Escape::Json }.scalar(view, scalar))
            }
            _ => self.quoted(|text| text.scalar(view, scalar)),
        }
    }

    fn string(&mut self, pieces: &'static [Piece]) -> Presence {
        let (view, scope) = (self.view, self.scope);
        self.quoted(|text| text.pieces(view, pieces, &scope))
    }

    fn quoted(&mut self, write: impl FnOnce(&mut TextWriter<'_>) -> bool) -> Presence {
        let start = self.out.len();
        self.out.push(b'"');
        let complete = write(&mut TextWriter { out: self.out, escape: Escape::Json });
        self.out.push(b'"');
        if !complete {
            self.out.truncate(start);
        }
        Presence::of(complete)
    }

    fn object(&mut self, members: &'static [Member]) -> Presence {
        let start = self.out.len();
        for member in members {
            match member {
                Member::Pair { key, optional, value } => self.pair(key, *optional, value),
                Member::Spread { taken, reserved } => self.spread(taken, reserved),
            }
        }
        enclose(self.out, start, *b"{}")
    }

    fn pair(&mut self, key: &'static str, optional: bool, value: &'static Value) {
        let start = self.out.len();
        self.out.extend_from_slice(key.as_bytes());
        match (self.any(value), optional) {
            (Presence::Absent | Presence::Empty, true) => self.out.truncate(start),
            (Presence::Absent, false) => self.out.extend_from_slice(b"null"),
            _ => {}
        }
    }

    fn array(&mut self, items: &'static [Value]) -> Presence {
        let start = self.out.len();
        for item in items {
            self.out.push(b',');
            self.value(item);
        }
        enclose(self.out, start, *b"[]")
    }

    /// Values that come under one key are joined as values, so they are read back first.
    fn map(&mut self, over: Source, key: &'static [Piece], value: &'static Value) -> Presence {
        let mut members = ObjectBuilder::default();
        each(self.view, over, &mut |view, scope| {
            let (mut name, mut json) = (Vec::new(), Vec::new());
            let named = TextWriter { out: &mut name, escape: Escape::Plain }.pieces(view, key, &scope);
            let written = Writer { view, out: &mut json, scope }.any(value);
            if named && written != Presence::Absent {
                let value = serde_json::from_slice(&json).unwrap_or_else(|why| {
                    self.view.leave_out(format_args!("an element of a map"), &why);
                    Json::Null
                });
                members.insert(String::from_utf8_lossy(&name).into_owned(), value);
            }
        });
        let start = self.out.len();
        self.json("map", &members.into_object());
        self.presence_since(start)
    }

    fn first_of(&mut self, values: &'static [Value]) -> Presence {
        let start = self.out.len();
        let mut written = Presence::Absent;
        for value in values {
            self.out.truncate(start);
            written = self.any(value);
            if written == Presence::Present {
                break;
            }
        }
        written
    }

    fn element(&mut self, name: Element) -> Presence {
        match element(&self.scope, name) {
            Some(scalar) => self.scalar(&scalar),
            None => self.path_or_params(name),
        }
    }

    /// What is known of an element and is no scalar.
    fn path_or_params(&mut self, name: Element) -> Presence {
        let Scope::FieldError(error) = self.scope else { return Presence::Absent };
        let start = self.out.len();
        match name {
            Element::Path => self.json("path of a field error", error.path()),
            Element::Params => self.json("parameters of a field error", &Params(error)),
            _ => {}
        }
        self.presence_since(start)
    }

    /// Details as members of the object that is being written.
    pub fn spread(&mut self, taken: &'static [&'static str], reserved: &'static [&'static str]) {
        DetailWriter::new(self.view, self.out, taken, Some(reserved)).write();
    }

    fn details(&mut self, taken: &'static [&'static str]) -> Presence {
        let start = self.out.len();
        match DetailWriter::new(self.view, self.out, taken, None).write() {
            Written::Members => enclose(self.out, start, *b"{}"),
            Written::Whole => self.presence_since(start),
        }
    }

    fn field_errors(&mut self) -> Presence {
        let start = self.out.len();
        let view = self.view;
        view.for_each(&mut |error| {
            self.out.push(b',');
            self.json("field error", error);
        });
        enclose(self.out, start, *b"[]")
    }

    /// The Display text of the error and of everything it was caused by.
    fn debug(&mut self) -> Presence {
        let Some(error) = self.view.debug() else {
            return Presence::Absent;
        };
        let (text, causes) = chain::texts(error, RejectedValues::Kept);
        let debug = Json::Object(vec![
            ("error".to_owned(), Json::String(text)),
            ("causes".to_owned(), Json::Array(causes.into_iter().map(Json::String).collect())),
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

/// Every item was written with a comma in front. The first comma becomes the bracket that opens.
fn enclose(out: &mut Vec<u8>, start: usize, [open, close]: [u8; 2]) -> Presence {
    match out.get_mut(start) {
        Some(comma) => {
            *comma = open;
            out.push(close);
            Presence::Present
        }
        None => {
            out.extend_from_slice(&[open, close]);
            Presence::Empty
        }
    }
}

/// Calls `each` for every element, with the error that its slots are of.
fn each(view: &ErrorView<'_>, over: Source, each: &mut dyn FnMut(&ErrorView<'_>, Scope<'_>)) {
    match over {
        Source::FieldErrors => view.for_each(&mut |error: &FieldError| each(view, Scope::FieldError(error))),
        Source::Causes => {
            view.causes().iter().for_each(|cause| each(view, Scope::Cause(cause)));
        }
        Source::Errors => view.for_each_error(&mut |error| each(error, Scope::Error)),
        Source::Nested => view.for_each_nested(&mut |error| each(error, Scope::Error)),
    }
}

/// Writes what the application put into the context; says whether it is there.
pub(super) fn context_extra(view: &ErrorView<'_>, name: &str, out: &mut Vec<u8>) -> bool {
    let extra = view.context().extra(name);
    out.extend_from_slice(extra.unwrap_or_default());
    extra.is_some()
}
