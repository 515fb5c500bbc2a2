//! Reads arrays, lists and maps of the template.

use std::fmt;

use serde::de::{IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::members::text_of;
use super::place::{Place, Step};
use super::state::ReadState;
use super::text;
use super::value::ValueSeed;
use crate::layout::{Escape, Piece, Source, Value};

/// `[value, value]`
pub(super) struct ArrayVisitor<'r, 'p, 'b> {
    pub(super) items: &'static [Value],
    pub(super) place: Option<&'p Place<'p>>,
    pub(super) state: &'r mut ReadState<'b>,
}

impl<'de> Visitor<'de> for ArrayVisitor<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let Self { items, place, state } = self;
        for (index, value) in items.iter().enumerate() {
            let place = Place { around: place, step: Step::Index(index) };
            if seq.next_element_seed(ValueSeed { value, place: Some(&place), state })?.is_none() {
                state.mismatch(Some(&place), "is missing");
                return Ok(());
            }
        }
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }

    another_kind!("is not an array"; null str map);
}

/// `[for e in over => item]`
pub(super) struct Items<'r, 'p, 'b> {
    pub(super) over: Source,
    pub(super) item: &'static Value,
    pub(super) place: Option<&'p Place<'p>>,
    pub(super) state: &'r mut ReadState<'b>,
}

impl<'de> Visitor<'de> for Items<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let Self { over, item, place, state } = self;
        let mut index = 0;
        loop {
            let place = Place { around: place, step: Step::Index(index) };
            begin(over, state);
            let came = seq.next_element_seed(ValueSeed { value: item, place: Some(&place), state })?.is_some();
            end(over, state, came);
            if !came {
                break;
            }
            index += 1;
        }
        may_be_itself(over, state);
        Ok(())
    }

    another_kind!("is not a list"; str map);
}

fn begin(over: Source, state: &mut ReadState<'_>) {
    match over {
        Source::FieldErrors => state.begin_field(),
        Source::Errors | Source::Nested => state.begin_error(),
        Source::Causes => {}
    }
}

fn end(over: Source, state: &mut ReadState<'_>, came: bool) {
    match over {
        Source::FieldErrors => state.end_field(),
        Source::Errors | Source::Nested => state.end_error(came),
        Source::Causes => {}
    }
}

/// In a list of `errors` an error that holds none stands itself. Which of both came is known when all of the error was read.
fn may_be_itself(over: Source, state: &mut ReadState<'_>) {
    if over == Source::Errors
        && let Some(error) = state.error(0)
    {
        error.may_be_nested_itself = true;
    }
}

/// `{for e in over => key: value}`
pub(super) struct Entries<'r, 'p, 'b> {
    pub(super) over: Source,
    pub(super) key: &'static [Piece],
    pub(super) value: &'static Value,
    pub(super) place: Option<&'p Place<'p>>,
    pub(super) state: &'r mut ReadState<'b>,
}

impl<'de> Visitor<'de> for Entries<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some((key, json)) = map.next_entry::<&RawValue, &RawValue>()? {
            match text_of(key) {
                Some(name) => self.entry(&name, json.get()),
                None => self.state.mismatch(self.place, "has a key that is not a text"),
            }
        }
        may_be_itself(self.over, self.state);
        Ok(())
    }

    another_kind!("is not an object"; str seq);
}

impl Entries<'_, '_, '_> {
    /// Under one key the lists of several elements were joined.
    fn entry(&mut self, name: &str, json: &str) {
        match self.value {
            Value::Array(items) if json.starts_with('[') => {
                let joined: Vec<&RawValue> = serde_json::from_str(json).unwrap_or_default();
                for values in joined.chunks(items.len().max(1)) {
                    self.element(name, items.iter().zip(values.iter().map(|json| json.get())));
                }
            }
            value => self.element(name, [(value, json)]),
        }
    }

    fn element<'j>(&mut self, name: &str, values: impl IntoIterator<Item = (&'static Value, &'j str)>) {
        let place = Place { around: self.place, step: Step::Name(name) };
        begin(self.over, self.state);
        if !text::read(self.key, name, Escape::Plain, self.state) {
            self.state.mismatch(Some(&place), "has another key");
        }
        for (value, json) in values {
            ValueSeed { value, place: Some(&place), state: self.state }.read_again(json);
        }
        end(self.over, self.state, true);
    }
}
