//! Reads an object of the template.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::place::{Place, Step, inside, name_of};
use super::state::ReadState;
use super::value::{ValueSeed, is_read};
use crate::json::text_of;
use crate::layout::{Member, Value, added_underscores};

/// Members that are looked for when they are missing: those behind the 64th are taken for present.
type Seen = u64;

/// `{ "key": value, "key": value }`
pub(super) fn object<'de, A: MapAccess<'de>>(
    members: &'static [Member],
    mut map: A,
    place: Option<&Place<'_>>,
    state: &mut ReadState<'_>,
) -> Result<(), A::Error> {
    let spreads = members.iter().any(|member| matches!(member, Member::Spread { .. }));
    let (mut seen, mut next): (Seen, usize) = (0, 0);
    let (has_escapes, has_surrogates) = (state.has_escapes(), state.has_surrogates());
    while let Some(key) = next_key(&mut map, Key { members, next, spreads, has_escapes }, has_surrogates)? {
        match key {
            // Of two members of one name the first counts.
            Found::Member(at, key, value) if seen & bit(at) == 0 => {
                (seen, next) = (seen | bit(at), at + 1);
                let place = Place { around: place, step: Step::Key(key) };
                map.next_value_seed(ValueSeed { value, place: Some(&place), state })?;
            }
            Found::Undeclared(name) => state.spread(name, map.next_value()?),
            Found::Member(..) | Found::Unknown => {
                map.next_value::<IgnoredAny>()?;
            }
        }
    }
    report_missing(members, seen, place, state);
    Ok(())
}

const fn bit(at: usize) -> Seen {
    if at < Seen::BITS as usize { 1 << at } else { 0 }
}

fn report_missing(members: &'static [Member], seen: Seen, place: Option<&Place<'_>>, state: &mut ReadState<'_>) {
    let is_missing = |at: usize| seen & bit(at) == 0 && bit(at) != 0;
    for (at, member) in members.iter().enumerate() {
        if let Member::Pair { key, optional: false, value } = member
            && is_missing(at)
            && holds_facts(value)
        {
            state.mismatch(Some(&Place { around: place, step: Step::Key(key) }), "is missing");
        }
    }
}

/// Whether something is lost where the value is missing.
fn holds_facts(value: &Value) -> bool {
    is_read(value)
        && match value {
            Value::Object(members) => members.iter().any(|member| match member {
                Member::Pair { value, .. } => holds_facts(value),
                Member::Spread { .. } => true,
            }),
            Value::Array(items) | Value::FirstOf(items) => items.iter().any(holds_facts),
            _ => true,
        }
}

/// The member of the template that a key names.
struct Key {
    members: &'static [Member],
    /// Members mostly come in the order of the template.
    next: usize,
    spreads: bool,
    /// Whether the name may hold what JSON escapes.
    has_escapes: bool,
}

/// What the next key names. Where there are halves of surrogate pairs it may be no text, and names nothing.
fn next_key<'de, A: MapAccess<'de>>(map: &mut A, key: Key, has_surrogates: bool) -> Result<Option<Found>, A::Error> {
    if !has_surrogates {
        return map.next_key_seed(key);
    }
    let raw: Option<&RawValue> = map.next_key()?;
    Ok(raw.map(|raw| text_of(raw).map_or(Found::Unknown, |name| key.find(&name))))
}

enum Found {
    Member(usize, &'static str, &'static Value),
    /// One of the details that were spread.
    Undeclared(String),
    Unknown,
}

impl Key {
    fn find(&self, name: &str) -> Found {
        let count = self.members.len();
        for ahead in 0..count {
            let at = if self.next + ahead < count { self.next + ahead } else { self.next + ahead - count };
            if let Some(Member::Pair { key, value, .. }) = self.members.get(at)
                && is_key(key, name, self.has_escapes)
            {
                return Found::Member(at, key, value);
            }
        }
        if self.spreads { Found::Undeclared(self.detail(name).to_owned()) } else { Found::Unknown }
    }

    /// The name of the detail that a spread has written as this member.
    fn detail<'n>(&self, member: &'n str) -> &'n str {
        let reserved = self.members.iter().find_map(|member| match member {
            Member::Spread { reserved, .. } => Some(*reserved),
            Member::Pair { .. } => None,
        });
        let added = added_underscores(member, reserved.unwrap_or_default().iter().copied());
        // What has fewer comes from a service that spreads in another way.
        let stem = member.trim_end_matches('_');
        let end = member.len().checked_sub(added).filter(|end| *end >= stem.len());
        end.and_then(|end| member.get(..end)).unwrap_or(member)
    }
}

/// A key of the template is escaped, with a comma before and a colon behind it.
fn is_key(key: &'static str, name: &str, has_escapes: bool) -> bool {
    let escaped = inside(key);
    if escaped == name {
        !(has_escapes && escaped.contains('\\'))
    } else {
        escaped.len() > name.len() && name_of(key) == name
    }
}

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Found;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Found, D::Error> {
        json.deserialize_str(self)
    }
}

impl Visitor<'_> for Key {
    type Value = Found;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Found, E> {
        Ok(self.find(name))
    }
}
