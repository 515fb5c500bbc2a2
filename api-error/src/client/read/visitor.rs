//! What comes where a value is read. What is of another kind is left, and the rest of the body is still read.

use std::fmt;

use serde::de::{Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::elements::{Entries, array, list};
use super::members::object;
use super::text;
use super::value::{ValueSeed, expected};
use crate::layout::{Escape, Value};

impl<'de> Visitor<'de> for ValueSeed<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the envelope")
    }

    /// What was absent. Objects and arrays with members of their own never are.
    fn visit_unit<E: Error>(self) -> Result<(), E> {
        if matches!(self.value, Value::Object(_) | Value::Array(_)) {
            self.another_kind();
        }
        Ok(())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        self.another_kind();
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        self.visit_bool(true)
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        self.visit_bool(true)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        self.visit_bool(true)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        let Self { value, place, state } = self;
        let is_read = match value {
            Value::Slot(slot) => state.text(*slot, text),
            Value::Element(element) => state.element_text(*element, text),
            Value::Text(pieces) => text::read(pieces, text, Escape::Json, state),
            _ => return ValueSeed { value, place, state }.visit_bool(true),
        };
        if !is_read {
            state.mismatch(place, expected(value));
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        match self.value {
            Value::Array(items) => array(items, &mut seq, self.place, self.state)?,
            Value::List { over, item } => return list(*over, item, seq, self.place, self.state),
            _ => self.another_kind(),
        }
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { value, place, state } = self;
        match value {
            Value::Object(members) => object(members, map, place, state),
            Value::Map { over, key, value } => Entries { over: *over, key, value, place, state }.read(map),
            _ => {
                ValueSeed { value, place, state }.another_kind();
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(())
            }
        }
    }
}

impl ValueSeed<'_, '_, '_> {
    fn another_kind(self) {
        let what = match self.value {
            Value::Object(_) | Value::Map { .. } => "is not an object",
            Value::Array(_) => "is not an array",
            Value::List { .. } => "is not a list",
            _ => "is not a text",
        };
        self.state.mismatch(self.place, what);
    }
}
