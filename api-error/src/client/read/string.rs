//! Reads a value of the template that is a string.

use std::fmt;

use serde::de::{Error, Visitor};

use super::kind::{Kinds, kinds};
use super::place::Place;
use super::state::ReadState;
use super::text;
use super::value::{expected, is_any_json};
use crate::layout::{Element, Escape, Value};

/// A slot that holds a text, or a text with slots.
pub(super) struct StringVisitor<'r, 'p, 'b> {
    pub(super) value: &'static Value,
    pub(super) place: Option<&'p Place<'p>>,
    pub(super) state: &'r mut ReadState<'b>,
}

/// Whether nothing but a string is read there.
pub(super) fn is_string(value: &'static Value) -> bool {
    match value {
        Value::Slot(slot) => !is_any_json(*slot) && kinds(value).meet(Kinds::STRING),
        Value::Element(element) => !matches!(element, Element::Path | Element::Params),
        Value::Text(_) => true,
        _ => false,
    }
}

impl<'de> Visitor<'de> for StringVisitor<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        let Self { value, place, state } = self;
        let is_read = match value {
            Value::Slot(slot) => state.text(*slot, text),
            Value::Element(element) => state.element_text(*element, text),
            Value::Text(pieces) => text::read(pieces, text, Escape::Json, state),
            _ => true,
        };
        if !is_read {
            state.mismatch(place, expected(value));
        }
        Ok(())
    }

    another_kind!("is not a text"; seq map);
}
