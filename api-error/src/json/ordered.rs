//! A JSON value that keeps the order of its members, whatever features `serde_json` has.

use std::collections::HashMap;
use std::{fmt, mem};

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use serde_json::Number;

/// Any JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    Number(Number),
    String(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// The members of an object that is put together of many, merged under their names.
#[derive(Default)]
pub(crate) struct ObjectBuilder {
    members: Vec<(String, Part)>,
    places: HashMap<String, usize>,
}

/// A member of it. An object that others are merged into knows where its own members are: so each takes no longer than the first.
enum Part {
    Value(Json),
    Object(ObjectBuilder),
}

impl ObjectBuilder {
    /// Adds a member, or merges it into the one that has its name.
    pub(crate) fn insert(&mut self, key: String, value: Json) {
        let present = self.places.get(&key).and_then(|place| self.members.get_mut(*place));
        match present {
            Some((_, present)) => present.merge(value),
            None => {
                self.places.insert(key.clone(), self.members.len());
                self.members.push((key, Part::Value(value)));
            }
        }
    }

    fn insert_all(mut self, members: Vec<(String, Json)>) -> Self {
        for (key, value) in members {
            self.insert(key, value);
        }
        self
    }

    pub(crate) fn into_object(self) -> Json {
        Json::Object(self.members.into_iter().map(|(key, part)| (key, part.into_value())).collect())
    }
}

impl Part {
    /// Joins two values that were written under one key: lists join, objects merge, otherwise the first stays.
    fn merge(&mut self, other: Json) {
        match (self, other) {
            (Self::Value(Json::Array(items)), Json::Array(more)) => items.extend(more),
            (Self::Object(merged), Json::Object(more)) => *merged = mem::take(merged).insert_all(more),
            (part @ Self::Value(Json::Object(_)), Json::Object(more)) => {
                if let Self::Value(Json::Object(members)) = part {
                    *part = Self::Object(ObjectBuilder::default().insert_all(mem::take(members)).insert_all(more));
                }
            }
            _ => {}
        }
    }

    fn into_value(self) -> Json {
        match self {
            Self::Value(value) => value,
            Self::Object(merged) => merged.into_object(),
        }
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(truth) => serializer.serialize_bool(*truth),
            Self::Number(number) => number.serialize(serializer),
            Self::String(text) => serializer.serialize_str(text),
            Self::Array(items) => serializer.collect_seq(items),
            Self::Object(members) => serializer.collect_map(members.iter().map(|(key, value)| (key, value))),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyJson)
    }
}

/// With its feature `arbitrary_precision`, `serde_json` hands over a number as an object with this one member.
fn exact_number(members: &[(String, Json)]) -> Option<Json> {
    match members {
        [(key, Json::String(text))] if key == "$serde_json::private::Number" => text.parse().ok().map(Json::Number),
        _ => None,
    }
}

struct AnyJson;

impl<'de> Visitor<'de> for AnyJson {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Json, E> {
        Ok(Json::Bool(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Number::from_f64(number).map_or(Json::Null, Json::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::String(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::String(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Json::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(exact_number(&members).unwrap_or(Json::Object(members)))
    }
}
