//! The characters that a slot can hold: what tells the slots of a text apart.

#![expect(clippy::indexing_slicing, reason = "runs in the compiler, which has no iterators yet")]

use crate::layout::{Form, Piece};
use crate::spec::is_of_code;

impl Form {
    /// Whether a text of this form may hold the byte.
    pub(super) const fn has(self, byte: u8) -> bool {
        match self {
            Self::Code => is_of_code(byte),
            Self::Integer | Self::Wait => byte.is_ascii_digit() || byte == b'-',
            // RFC 3339.
            Self::Time => byte.is_ascii_digit() || matches!(byte, b'-' | b':' | b'.' | b'T' | b'Z'),
            // What phrases of a status and names of a language have.
            Self::Words | Self::Bool => byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'\'' | b'-' | b'_'),
            Self::Text | Self::Url | Self::List | Self::Object | Self::Any => true,
        }
    }

    /// Whether it may be any text.
    pub(super) const fn is_any_text(self) -> bool {
        matches!(self, Self::Text | Self::Url | Self::List | Self::Object | Self::Any)
    }
}

/// The form of a piece that is no literal.
pub(super) const fn form(piece: &Piece) -> Option<Form> {
    match piece {
        Piece::Literal(_) => None,
        Piece::Slot(slot) => Some(slot.form()),
        Piece::Element(_) | Piece::Field(_) => Some(Form::Any),
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
        if let Some(form) = form(&pieces[at]) {
            let is_any = form.is_any_text();
            let is_unique = match (is_any, is_behind_any) {
                (true, is_second) => !is_second,
                (false, true) => !holds_edge_of(form, &pieces[at - 1], false),
                (false, false) => at + 1 == pieces.len() || !holds_edge_of(form, &pieces[at + 1], true),
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

/// Whether a literal begins (or ends) with a letter of the form, so that nothing shows where the slot before (or behind) it ends.
const fn holds_edge_of(form: Form, piece: &Piece, at_beginning: bool) -> bool {
    let Piece::Literal(text) = piece else { return true };
    match text.as_bytes() {
        [] => true,
        [first, ..] if at_beginning => form.has(*first),
        [.., last] => form.has(*last),
    }
}
