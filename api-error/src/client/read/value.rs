//! Reads a value of the template: one pass over the body.

use bytes::Bytes;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny};
use serde_json::value::RawValue;

use super::kind::{alternative_is_distinct, is_fixed_scalar, kind_of, kinds};
use super::place::Place;
use super::state::ReadState;
use crate::client::remote::{ReadError, ReceivedFacts};
use crate::layout::{Element, Form, Slot, Source, Value};

/// Reads a body. That it is UTF-8 is found out once for all of it.
pub(super) fn read(value: &'static Value, body: &Bytes) -> (ReceivedFacts, Option<ReadError>) {
    let mut state = ReadState::new(body);
    let read = std::str::from_utf8(body).map_err(|why| why.to_string()).and_then(|text| {
        let mut json = serde_json::Deserializer::from_str(text);
        let read = ValueSeed { value, place: None, state: &mut state }.deserialize(&mut json);
        read.and_then(|()| json.end()).map_err(|why| why.to_string())
    });
    match read {
        Ok(()) => state.finish(),
        Err(why) => (ReceivedFacts::default(), Some(ReadError::NotJson(why))),
    }
}

/// A value of the template, and where in the body it is read.
pub(super) struct ValueSeed<'r, 'p, 'b> {
    pub(super) value: &'static Value,
    pub(super) place: Option<&'p Place<'p>>,
    pub(super) state: &'r mut ReadState<'b>,
}

impl<'de> DeserializeSeed<'de> for ValueSeed<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        match self.value {
            value if !is_read(value) => json.deserialize_ignored_any(IgnoredAny).map(|IgnoredAny| ()),
            Value::Object(_) | Value::Array(_) | Value::List { .. } | Value::Map { .. } => json.deserialize_any(self),
            Value::Slot(Slot::FieldErrors) => json.deserialize_any(Self { value: &FIELD_ERRORS, ..self }),
            value if is_string(value) && !self.state.has_surrogates() => json.deserialize_any(self),
            _ => {
                let raw: &RawValue = serde::Deserialize::deserialize(json)?;
                self.leaf(raw.get());
                Ok(())
            }
        }
    }
}

impl ValueSeed<'_, '_, '_> {
    /// Reads what was taken as it is. It is JSON, but for halves of surrogate pairs in its keys.
    pub(super) fn read_again(self, json: &str) {
        let Self { value, place, state } = self;
        let position = state.position();
        let json = &mut serde_json::Deserializer::from_str(json);
        if (ValueSeed { value, place, state: &mut *state }).deserialize(json).is_err() {
            state.leave_to(position);
            state.mismatch(place, "has a key that is not a text");
        }
    }

    /// What is no object and no list, or can be several.
    fn leaf(self, json: &str) {
        let Self { value, place, state } = self;
        // What is absent is `null` where it is not left out.
        if json == "null" {
            return;
        }
        let is_read = match value {
            // Half of a surrogate pair is no text.
            _ if is_string(value) => serde_json::Deserializer::from_str(json)
                .deserialize_any(ValueSeed { value, place, state: &mut *state })
                .is_ok(),
            Value::Slot(slot) if is_any_json(*slot) => {
                state.json_slot(*slot, json, 0);
                true
            }
            Value::Slot(slot) => kind_of(json).meet(kinds(value)) && state.text(*slot, json),
            Value::Element(element) => state.element_json(*element, json),
            Value::FirstOf(alternatives) => return first_of(alternatives, json, place, state),
            _ => true,
        };
        if !is_read {
            state.mismatch(place, expected(value));
        }
    }
}

/// The alternative whose kind the value has.
fn first_of(alternatives: &'static [Value], json: &str, place: Option<&Place<'_>>, state: &mut ReadState<'_>) {
    let is_fixed =
        |value: &&Value| matches!(value, Value::Literal(literal) if is_fixed_scalar(value) && *literal == json);
    if alternatives.iter().any(|value| is_fixed(&value)) {
        return;
    }
    let found = kind_of(json);
    let of_kind = |(_, value): &(usize, &'static Value)| !is_fixed_scalar(value) && kinds(value).meet(found);
    match alternatives.iter().enumerate().find(of_kind) {
        Some((at, value)) if alternative_is_distinct(alternatives, at) => {
            ValueSeed { value, place, state }.read_again(json);
        }
        Some(_) => {}
        // An envelope of other literals is a later version of this one.
        None if alternatives.iter().any(|value| matches!(value, Value::Literal(_)) && kinds(value).meet(found)) => {}
        None => state.mismatch(place, "has another kind"),
    }
}

/// Whether anything is read of a value: what nobody asks for is not looked at.
pub(super) fn is_read(value: &Value) -> bool {
    match value {
        Value::Literal(_) | Value::List { over: Source::Causes, .. } | Value::Map { over: Source::Causes, .. } => false,
        Value::Slot(slot) => slot.is_read(),
        _ => true,
    }
}

/// Whether nothing but a string is read there.
#[inline]
fn is_string(value: &'static Value) -> bool {
    match value {
        Value::Slot(slot) => matches!(slot.form(), Form::Code | Form::Words | Form::Text | Form::Url | Form::Time),
        Value::Element(element) => !matches!(element, Element::Path | Element::Params),
        Value::Text(_) => true,
        _ => false,
    }
}

/// Whether the slot takes any JSON, and not only a text, a number or a bool.
pub(super) fn is_any_json(slot: Slot) -> bool {
    matches!(slot.form(), Form::Object | Form::Any)
}

pub(super) fn expected(value: &Value) -> &'static str {
    match value {
        Value::Text(_) => "is another text",
        Value::Element(Element::Path | Element::Pointer) => "is no path",
        Value::Slot(slot) => match slot.form() {
            Form::Integer => "is not such a number",
            Form::Wait => "is no wait",
            Form::Bool => "is not true or false",
            Form::Code | Form::Words | Form::Text | Form::Url | Form::Time => "is not a text",
            Form::List | Form::Object | Form::Any => "has another kind",
        },
        _ => "is not a text",
    }
}

/// What the slot `field_errors` writes for each.
static FIELD_ERRORS: Value = {
    use crate::layout::Member::Pair;
    let item = &Value::Object(&[
        Pair { key: ",\"field\":", optional: false, value: Value::Element(Element::Field) },
        Pair { key: ",\"message\":", optional: false, value: Value::Element(Element::Message) },
        Pair { key: ",\"code\":", optional: true, value: Value::Element(Element::Code) },
        Pair { key: ",\"constraint\":", optional: true, value: Value::Element(Element::Constraint) },
        Pair { key: ",\"params\":", optional: true, value: Value::Element(Element::Params) },
    ]);
    Value::List { over: Source::FieldErrors, item }
};
