//! The characters that a slot can hold: what tells the slots of a text apart.

#![expect(clippy::indexing_slicing, reason = "runs in the compiler, which has no iterators yet")]

use crate::layout::{Form, Piece, Slot};
use crate::spec::is_of_code;

/// The characters of a slot.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Charset {
    /// Letters, digits and `_ - . : /`.
    Code,
    /// Digits and `-`.
    Integer,
    /// RFC 3339: digits and `- : . T Z`.
    Time,
    /// Letters, and what phrases of a status and names of a language have: space, `'`, `-` and `_`, digits.
    Words,
    /// Any.
    Any,
}

impl Charset {
    pub(super) const fn of(slot: Slot) -> Self {
        match slot.form() {
            Form::Code => Self::Code,
            Form::Integer | Form::Wait => Self::Integer,
            Form::Time => Self::Time,
            Form::Words | Form::Bool => Self::Words,
            Form::Text | Form::Url | Form::List | Form::Object | Form::Any => Self::Any,
        }
    }

    pub(super) const fn has(self, byte: u8) -> bool {
        match self {
            Self::Code => is_of_code(byte),
            Self::Integer => byte.is_ascii_digit() || byte == b'-',
            Self::Time => byte.is_ascii_digit() || matches!(byte, b'-' | b':' | b'.' | b'T' | b'Z'),
            Self::Words => byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'\'' | b'-' | b'_'),
            Self::Any => true,
        }
    }
}

/// The characters of a piece that is no literal.
pub(super) const fn charset(piece: &Piece) -> Option<Charset> {
    match piece {
        Piece::Literal(_) => None,
        Piece::Slot(slot) => Some(Charset::of(*slot)),
        Piece::Element(_) | Piece::Field(_) => Some(Charset::Any),
    }
}

/// Whether a text of these pieces can be taken apart in one way only.
///
/// At most one slot holds any text. Those before it end where a literal begins with a character that they cannot hold, those
/// behind it begin where one ends so.
pub(super) const fn are_distinct(pieces: &[Piece]) -> bool {
    let mut is_behind_any = false;
    let mut at = 0;
    while at < pieces.len() {
        if let Some(charset) = charset(&pieces[at]) {
            let is_any = matches!(charset, Charset::Any);
            let is_unique = match (is_any, is_behind_any) {
                (true, is_second) => !is_second,
                (false, true) => !holds_edge_of(charset, &pieces[at - 1], false),
                (false, false) => at + 1 == pieces.len() || !holds_edge_of(charset, &pieces[at + 1], true),
            };
            if !is_unique {
                return false;
            }
            is_behind_any |= is_any;
        }
        at += 1;
    }
    true
}

/// Whether a literal begins (or ends) with a letter of the charset, so that nothing shows where the slot before (or behind) it ends.
const fn holds_edge_of(charset: Charset, piece: &Piece, at_beginning: bool) -> bool {
    let Piece::Literal(text) = piece else { return true };
    match text.as_bytes() {
        [] => true,
        [first, ..] if at_beginning => charset.has(*first),
        [.., last] => charset.has(*last),
    }
}
