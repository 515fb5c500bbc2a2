//! Scalar facts, and texts made of them: strings, header values, URLs, bodies that are not JSON.

use std::fmt::{self, Write};
use std::time::{SystemTime, UNIX_EPOCH};

use super::writer::Scope;
use crate::error::header::{HeaderField, unix_seconds, whole_milliseconds, whole_seconds};
use crate::error::{FieldPath, uri};
use crate::json;
use crate::layout::{Element, Escape, Piece, Slot, SpecFact, is_fragment};
use crate::render::view::ErrorView;
use crate::spec::{Constant, ErrorSpec, Retry};

/// A fact that is neither a list nor an object.
pub(crate) enum Scalar<'a> {
    /// Text that needs no escape in JSON.
    Safe(&'a str),
    Text(&'a str),
    Integer(i64),
    Unsigned(u64),
    Bool(bool),
    Float(f64),
    Time(SystemTime),
    Url(&'static [Piece]),
    Message,
    Pointer(&'a FieldPath),
    /// The path of the request.
    Instance(&'a str),
}

/// The scalar in a slot, if it is there. Slots that hold lists or objects have none.
#[inline(always)]
#[expect(clippy::inline_always, reason = "the slot is known wherever `envelope!` calls it")]
pub(super) fn scalar<'a>(view: &'a ErrorView<'_>, slot: Slot) -> Option<Scalar<'a>> {
    let spec = view.spec();
    let context = view.context();
    Some(match slot {
        Slot::Code => Scalar::Safe(view.code()),
        Slot::Status => Scalar::Integer(view.status().as_u16().into()),
        Slot::Reason => Scalar::Safe(view.status().canonical_reason()?),
        Slot::Title => title(view),
        Slot::ProblemTitle => problem_title(view),
        Slot::Message => message(view),
        Slot::DocsUrl => docs_url(view)?,
        Slot::RetryAfter => Scalar::Unsigned(whole_seconds(view.retry_after()?)),
        Slot::RetryAfterMs => Scalar::Unsigned(whole_milliseconds(view.retry_after()?)),
        Slot::Timestamp => Scalar::Time(context.timestamp()),
        Slot::TimestampUnix => Scalar::Integer(unix_seconds(context.timestamp())),
        Slot::Spec(fact) => of_spec(spec, fact)?,
        Slot::Request(fact) => Scalar::Text(context.text(fact)?),
        Slot::Locale => Scalar::Text(view.locale()?),
        Slot::Instance => Scalar::Instance(context.requested_path()?),
        Slot::Extra(name) => constant(spec.extra(name)?),
        Slot::Details { .. } | Slot::Detail(_) | Slot::FieldErrors | Slot::Debug | Slot::Outer(_) => return None,
    })
}

/// A fact of the spec, where it is stated.
#[inline]
pub(crate) fn of_spec(spec: &ErrorSpec, fact: SpecFact) -> Option<Scalar<'static>> {
    Some(match fact {
        SpecFact::Number => Scalar::Integer(spec.number()?),
        SpecFact::Category => Scalar::Text(spec.category()?),
        SpecFact::Since => Scalar::Text(spec.since()?),
        SpecFact::Retryable => Scalar::Bool(spec.retry()? != Retry::Never),
    })
}

#[inline]
fn title<'a>(view: &'a ErrorView<'_>) -> Scalar<'a> {
    view.translated_title().map_or_else(|| fixed(view, view.spec().title()), Scalar::Text)
}

/// A problem without a type of its own has the title of its status (RFC 9457 §4.2.1).
fn problem_title<'a>(view: &'a ErrorView<'_>) -> Scalar<'a> {
    let phrase = if docs_url(view).is_none() { view.status().canonical_reason() } else { None };
    phrase.map_or_else(|| title(view), Scalar::Safe)
}

#[inline]
fn message<'a>(view: &'a ErrorView<'_>) -> Scalar<'a> {
    match view.translated_message() {
        Some(message) => Scalar::Text(message),
        None => view.static_message().map_or(Scalar::Message, |message| fixed(view, message)),
    }
}

fn fixed<'a>(view: &'a ErrorView<'_>, text: &'static str) -> Scalar<'a> {
    if view.spec().texts_are_plain() { Scalar::Safe(text) } else { Scalar::Text(text) }
}

fn docs_url<'a>(view: &'a ErrorView<'_>) -> Option<Scalar<'a>> {
    if let Some(url) = view.spec().docs_url() {
        return Some(Scalar::Safe(url));
    }
    let of_envelope = match view.envelope.settings.docs_url {
        [] => view.docs_url_of_other_envelopes(),
        url => url,
    };
    (!of_envelope.is_empty() && !lacks_number(view, of_envelope)).then_some(Scalar::Url(of_envelope))
}

/// An envelope's URL with `{number}` says nothing about an error without a number.
fn lacks_number(view: &ErrorView<'_>, url: &'static [Piece]) -> bool {
    view.spec().number().is_none() && url.iter().any(|piece| matches!(piece, Piece::Slot(Slot::Spec(SpecFact::Number))))
}

fn constant(constant: Constant) -> Scalar<'static> {
    match constant {
        Constant::Str(text) => Scalar::Text(text),
        Constant::Int(number) => Scalar::Integer(number),
        Constant::Float(number) => Scalar::Float(number),
        Constant::Bool(truth) => Scalar::Bool(truth),
    }
}

/// The scalar that an element has there, if it has one.
#[inline(always)]
#[expect(clippy::inline_always, reason = "the element is known wherever `envelope!` calls it")]
pub(super) fn element<'s>(scope: &Scope<'s>, element: Element) -> Option<Scalar<'s>> {
    Some(match (*scope, element) {
        (Scope::FieldError(error), Element::Field) => Scalar::Text(error.path().as_str()),
        (Scope::FieldError(error), Element::Pointer) => Scalar::Pointer(error.path()),
        (Scope::FieldError(error), Element::Message) => Scalar::Text(error.message()),
        (Scope::FieldError(error), Element::Code) => Scalar::Text(error.code()?),
        (Scope::FieldError(error), Element::Constraint) => Scalar::Text(error.constraint()?),
        (Scope::Cause(cause), Element::Message) => Scalar::Text(cause),
        _ => return None,
    })
}

/// Writes texts into a buffer, each slot escaped as the place asks for.
pub(super) struct TextWriter<'b> {
    pub(super) out: &'b mut Vec<u8>,
    pub(super) escape: Escape,
}

impl TextWriter<'_> {
    /// Writes the pieces that are there; says whether all of them were.
    pub(super) fn pieces(&mut self, view: &ErrorView<'_>, pieces: &'static [Piece], scope: &Scope<'_>) -> bool {
        let present = pieces.iter().enumerate().map(|(at, piece)| match piece {
            Piece::Element(Element::Pointer) if is_fragment(pieces, at) => self.fragment(view, piece, scope),
            piece => self.piece(view, piece, scope),
        });
        present.fold(true, |all, this| all & this)
    }

    /// A pointer in the fragment of a URI.
    #[cold]
    fn fragment(&mut self, view: &ErrorView<'_>, piece: &Piece, scope: &Scope<'_>) -> bool {
        match scope {
            Scope::FieldError(error) => self.write_str(&error.path().fragment()).is_ok(),
            _ => self.piece(view, piece, scope),
        }
    }

    pub(super) fn piece(&mut self, view: &ErrorView<'_>, piece: &Piece, scope: &Scope<'_>) -> bool {
        match *piece {
            Piece::Literal(text) => {
                self.out.extend_from_slice(text.as_bytes());
                true
            }
            Piece::Slot(Slot::Detail(name)) => self.json_as_text(|out| super::details::detail(view, name, out)),
            Piece::Slot(Slot::Extra(name)) => match scalar(view, Slot::Extra(name)) {
                Some(scalar) => self.scalar(view, &scalar),
                None => self.json_as_text(|out| super::encode::context_extra(view, name, out)),
            },
            Piece::Slot(Slot::Outer(slot)) => {
                view.outer().is_some_and(|outer| self.piece(outer, &Piece::Slot(*slot), scope))
            }
            Piece::Slot(slot) => scalar(view, slot).is_some_and(|scalar| self.scalar(view, &scalar)),
            Piece::Element(name) => element(scope, name).is_some_and(|scalar| self.scalar(view, &scalar)),
            Piece::Field(index) => match *scope {
                Scope::Fields(fields) => fields.get(index).is_some_and(|field| self.field(view, *field)),
                _ => false,
            },
        }
    }

    /// Writes a scalar without quotes.
    pub(super) fn scalar(&mut self, view: &ErrorView<'_>, scalar: &Scalar<'_>) -> bool {
        match *scalar {
            Scalar::Safe(text) | Scalar::Text(text) => self.write_str(text),
            Scalar::Integer(number) => {
                json::push_integer(self.out, number);
                Ok(())
            }
            Scalar::Unsigned(number) => {
                json::push_integer(self.out, number);
                Ok(())
            }
            Scalar::Bool(truth) => self.write_str(if truth { "true" } else { "false" }),
            Scalar::Float(number) => write!(self, "{number}"),
            Scalar::Time(time) => return self.time(view, time),
            Scalar::Url(url) => return self.url(view, url),
            // Where a Display fails, the text so far is better than none.
            Scalar::Message => self.message(view).or(Ok(())),
            Scalar::Pointer(path) => self.write_str(&path.pointer()),
            Scalar::Instance(path) => return uri::reference(path).is_some_and(|uri| self.write_str(&uri).is_ok()),
        }
        .is_ok()
    }

    fn message(&mut self, view: &ErrorView<'_>) -> fmt::Result {
        match self.escape {
            Escape::Json => json::push_pieces(self.out, |out| view.write_message(out)),
            Escape::Plain | Escape::Markup | Escape::Quoted => view.write_message(self),
        }
    }

    /// A template whose literals are escaped too: they were not written for this place.
    fn url(&mut self, view: &ErrorView<'_>, url: &'static [Piece]) -> bool {
        let present = url.iter().map(|piece| match piece {
            Piece::Literal(text) => self.write_str(text).is_ok(),
            piece => self.piece(view, piece, &Scope::Error),
        });
        present.fold(true, |all, this| all & this)
    }

    /// RFC 3339 knows the years 0 to 9999 only; the library knows those from 1970 on.
    fn time(&mut self, view: &ErrorView<'_>, time: SystemTime) -> bool {
        let fits = time.duration_since(UNIX_EPOCH).is_ok_and(|since| since.as_secs() < 253_402_300_800);
        if !fits {
            view.leave_out(format_args!("the timestamp"), &"it is before 1970 or after 9999");
        }
        fits && write!(self, "{}", humantime::format_rfc3339_seconds(time)).is_ok()
    }

    /// What is sent as a header is text already.
    fn field(&mut self, view: &ErrorView<'_>, field: &dyn HeaderField) -> bool {
        match field.header_value() {
            Ok(Some(value)) => {
                self.header_bytes(value.as_bytes());
                true
            }
            Ok(None) => false,
            Err(why) => {
                view.leave_out(format_args!("a header with a field in it"), &why);
                false
            }
        }
    }

    fn header_bytes(&mut self, value: &[u8]) {
        match self.escape {
            Escape::Quoted => push_quoted(self.out, value),
            Escape::Plain | Escape::Json | Escape::Markup => self.out.extend_from_slice(value),
        }
    }

    /// A value that only serializes: a string is written without its quotes, anything else as its JSON.
    fn json_as_text(&mut self, write_json: impl FnOnce(&mut Vec<u8>) -> bool) -> bool {
        let mut value = Vec::new();
        write_json(&mut value) && self.write_str(&json::as_text(&value)).is_ok()
    }
}

impl Write for TextWriter<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match self.escape {
            Escape::Plain => self.out.extend_from_slice(text.as_bytes()),
            Escape::Json => json::push_escaped(self.out, text),
            Escape::Markup => text.chars().for_each(|letter| push_markup(self.out, letter)),
            Escape::Quoted => push_quoted(self.out, text.as_bytes()),
        }
        Ok(())
    }
}

fn push_quoted(out: &mut Vec<u8>, text: &[u8]) {
    for byte in text {
        if matches!(byte, b'"' | b'\\') {
            out.push(b'\\');
        }
        out.push(*byte);
    }
}

/// No document may hold the others, not even by a reference ([XML 1.0 §2.2]). They are errors in HTML too.
///
/// [XML 1.0 §2.2]: https://www.w3.org/TR/xml/#charsets
fn is_allowed_in_xml(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

fn push_markup(out: &mut Vec<u8>, letter: char) {
    match letter {
        '&' => out.extend_from_slice(b"&amp;"),
        '<' => out.extend_from_slice(b"&lt;"),
        '>' => out.extend_from_slice(b"&gt;"),
        '"' => out.extend_from_slice(b"&quot;"),
        '\'' => out.extend_from_slice(b"&#39;"),
        _ => {
            let letter = if is_allowed_in_xml(letter) { letter } else { char::REPLACEMENT_CHARACTER };
            out.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }
}
