//! Takes a text with slots apart.

use std::borrow::Cow;

use super::charset::{are_distinct, form};
use super::state::ReadState;
use crate::error::uri;
use crate::layout::{Element, Escape, Form, Piece, Slot, is_fragment, is_quoted};

/// Reads a text of these pieces; says whether it is one. What could be taken apart in several ways is not read.
pub(super) fn read(pieces: &'static [Piece], text: &str, escape: Escape, state: &mut ReadState<'_>) -> bool {
    read_where(pieces, text, escape, |_, _| true, state)
}

/// The same of a body, where what is absent is written as nothing.
pub(super) fn read_body(pieces: &'static [Piece], text: &str, escape: Escape, state: &mut ReadState<'_>) -> bool {
    let is_there = |piece: &Piece, text: &str| matches!(piece, Piece::Slot(Slot::Message)) || !text.is_empty();
    read_where(pieces, text, escape, is_there, state)
}

fn read_where(
    pieces: &'static [Piece],
    text: &str,
    escape: Escape,
    is_there: impl Fn(&Piece, &str) -> bool,
    state: &mut ReadState<'_>,
) -> bool {
    if !are_distinct(pieces) {
        return true;
    }
    let Some(found) = take_apart(pieces, text, escape) else { return false };
    let found = found.into_iter().filter(|(piece, text)| is_there(piece, text));
    found.fold(true, |all, (piece, text)| {
        let at = pieces.iter().position(|other| std::ptr::eq(other, piece)).unwrap_or_default();
        let text = unescaped(text, escape_at(pieces, at, escape));
        file(piece, &text, is_fragment(pieces, at), state) && all
    })
}

/// Of a header only what stands between quotes is escaped.
fn escape_at(pieces: &'static [Piece], at: usize, escape: Escape) -> Escape {
    if escape == Escape::Quoted && !is_quoted(pieces, at) { Escape::Plain } else { escape }
}

fn file(piece: &Piece, text: &str, is_fragment: bool, state: &mut ReadState<'_>) -> bool {
    match *piece {
        Piece::Slot(slot) => state.text(slot, text),
        Piece::Element(Element::Pointer) if is_fragment => {
            uri::decoded(text).is_some_and(|text| state.element_text(Element::Pointer, &text))
        }
        Piece::Element(element) => state.element_text(element, text),
        Piece::Literal(_) | Piece::Field(_) => true,
    }
}

/// The slots, each with its text: those before the one that holds any text from the left, those behind it from the right.
fn take_apart<'t>(pieces: &'static [Piece], text: &'t str, escape: Escape) -> Option<Vec<(&'static Piece, &'t str)>> {
    let mut found = Vec::new();
    let any = pieces.iter().position(|piece| form(piece).is_some_and(Form::is_any_text));
    let (before, from_any) = pieces.split_at_checked(any.unwrap_or(pieces.len()))?;
    let mut rest = text;
    for piece in before {
        let (taken, behind) = match piece {
            Piece::Literal(literal) => ("", rest.strip_prefix(&*literal_text(literal, escape)?)?),
            slot => rest.split_at_checked(leading(form(slot)?, rest, escape))?,
        };
        found.push((piece, taken));
        rest = behind;
    }
    let Some((any, behind)) = from_any.split_first() else {
        return rest.is_empty().then_some(found);
    };
    for piece in behind.iter().rev() {
        let (before, taken) = match piece {
            Piece::Literal(literal) => (rest.strip_suffix(&*literal_text(literal, escape)?)?, ""),
            slot => rest.split_at_checked(rest.len() - trailing(form(slot)?, rest, escape))?,
        };
        found.push((piece, taken));
        rest = before;
    }
    found.push((any, rest));
    Some(found)
}

/// How the one character is written that a form has and markup escapes.
const APOSTROPHE: &str = "&#39;";

/// How many bytes at the beginning the form has.
fn leading(form: Form, text: &str, escape: Escape) -> usize {
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|letter| is_of(form, letter));
        match rest.strip_prefix(APOSTROPHE).filter(|_| has_apostrophe(form, escape)) {
            Some(behind) => rest = behind,
            None => return text.len() - rest.len(),
        }
    }
}

/// The same at the end.
fn trailing(form: Form, text: &str, escape: Escape) -> usize {
    let mut rest = text;
    loop {
        rest = rest.trim_end_matches(|letter| is_of(form, letter));
        match rest.strip_suffix(APOSTROPHE).filter(|_| has_apostrophe(form, escape)) {
            Some(before) => rest = before,
            None => return text.len() - rest.len(),
        }
    }
}

fn is_of(form: Form, letter: char) -> bool {
    u8::try_from(letter).is_ok_and(|byte| byte.is_ascii() && form.has(byte))
}

fn has_apostrophe(form: Form, escape: Escape) -> bool {
    escape == Escape::Markup && form.has(b'\'')
}

/// The text that a literal stands for: in a string of JSON it is escaped, and what is read is not.
fn literal_text(literal: &'static str, escape: Escape) -> Option<Cow<'static, str>> {
    if escape == Escape::Json && literal.contains('\\') {
        return serde_json::from_str(&format!("\"{literal}\"")).ok().map(Cow::Owned);
    }
    Some(Cow::Borrowed(literal))
}

/// The escapes that the writer makes. Others are left as they are.
fn unescaped(text: &str, escape: Escape) -> Cow<'_, str> {
    if escape == Escape::Quoted && text.contains('\\') {
        return Cow::Owned(unquoted(text));
    }
    if escape != Escape::Markup || !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    Cow::Owned(named.into_iter().fold(text.to_owned(), |text, (reference, letter)| text.replace(reference, letter)))
}

/// What stands behind a backslash is meant as it is.
fn unquoted(text: &str) -> String {
    let mut letters = text.chars();
    let next = || letters.next().map(|letter| if letter == '\\' { letters.next().unwrap_or(letter) } else { letter });
    std::iter::from_fn(next).collect()
}
