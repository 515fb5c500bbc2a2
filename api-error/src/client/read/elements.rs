//! Reads arrays, lists and maps of the template.

use serde::de::{MapAccess, SeqAccess};
use serde_json::value::RawValue;

use super::place::{Place, Step};
use super::state::ReadState;
use super::text;
use super::value::ValueSeed;
use crate::json::text_of;
use crate::layout::{Escape, Piece, Source, Value};

/// `[value, value]`
pub(super) fn array<'de, A: SeqAccess<'de>>(
    items: &'static [Value],
    seq: &mut A,
    place: Option<&Place<'_>>,
    state: &mut ReadState<'_>,
) -> Result<(), A::Error> {
    for (index, value) in items.iter().enumerate() {
        let place = Place { around: place, step: Step::Index(index) };
        if seq.next_element_seed(ValueSeed { value, place: Some(&place), state })?.is_none() {
            state.mismatch(Some(&place), "is missing");
            break;
        }
    }
    Ok(())
}

/// `[for e in over => item]`
pub(super) fn list<'de, A: SeqAccess<'de>>(
    over: Source,
    item: &'static Value,
    mut seq: A,
    place: Option<&Place<'_>>,
    state: &mut ReadState<'_>,
) -> Result<(), A::Error> {
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

impl Entries<'_, '_, '_> {
    pub(super) fn read<'de, A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some((key, json)) = map.next_entry::<&RawValue, &RawValue>()? {
            match text_of(key) {
                Some(name) => self.entry(&name, json.get()),
                None => self.state.mismatch(self.place, "has a key that is not a text"),
            }
        }
        may_be_itself(self.over, self.state);
        Ok(())
    }

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
