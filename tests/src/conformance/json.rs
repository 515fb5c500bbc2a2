//! Parts of JSON text. Members keep their order, and what stays keeps its bytes; a tree of values promises neither.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::Error as _;
use serde_json::value::{RawValue, to_raw_value};
use serde_json::{Error, Result};

/// The text without the member at a JSON pointer. A member that is not there is no fault.
pub(super) fn without(json: &str, pointer: &str) -> Result<String> {
    remove(json, &steps(pointer)).map(|json| json.get().to_owned())
}

/// The text at a JSON pointer.
pub(super) fn at(json: &str, pointer: &str) -> Result<String> {
    steps(pointer).into_iter().try_fold(json.to_owned(), |json, step| {
        let found = match step.parse() {
            Ok(index) => element(&json, index)?,
            Err(_) => member(&json, step)?,
        };
        let found = found.ok_or_else(|| Error::custom(format!("there is no `{step}`")))?;
        Ok(found.get().to_owned())
    })
}

fn element(json: &str, index: usize) -> Result<Option<Box<RawValue>>> {
    let elements: Vec<_> = serde_json::from_str(json)?;
    Ok(elements.into_iter().nth(index))
}

fn member(json: &str, step: &str) -> Result<Option<Box<RawValue>>> {
    let mut members = Members::read(json)?.into_iter();
    Ok(members.find_map(|(name, value)| (name == step).then_some(value)))
}

/// No name in the fixtures holds a `/` or a `~`.
fn steps(pointer: &str) -> Vec<&str> {
    pointer.split('/').skip(1).collect()
}

fn remove(json: &str, steps: &[&str]) -> Result<Box<RawValue>> {
    let mut kept = Vec::new();
    for (name, value) in Members::read(json)? {
        match steps {
            [last] if name == *last => {}
            [first, rest @ ..] if name == *first => kept.push((name, remove(value.get(), rest)?)),
            _ => kept.push((name, value)),
        }
    }
    to_raw_value(&Members(kept))
}

/// The members of an object, each value as the text that it is.
struct Members(Vec<(String, Box<RawValue>)>);

impl Members {
    /// White space between members would be lost on the way, so it is a fault.
    fn read(json: &str) -> Result<Vec<(String, Box<RawValue>)>> {
        let members: Self = serde_json::from_str(json)?;
        if serde_json::to_string(&members)? == json { Ok(members.0) } else { Err(Error::custom("not compact")) }
    }
}

impl serde::Serialize for Members {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        deserializer.deserialize_map(MembersVisitor)
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Members;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Members, A::Error> {
        let entries = std::iter::from_fn(|| map.next_entry().transpose());
        entries.collect::<std::result::Result<_, _>>().map(Members)
    }
}

#[cfg(test)]
mod tests {
    use super::{at, without};

    const BODY: &str = r#"{"z":{"b":1.0,"a":[2,{"q":3}]},"y":"\u00e9","x":null}"#;

    #[test]
    fn what_stays_keeps_its_order_and_its_bytes() {
        let without_b = r#"{"z":{"a":[2,{"q":3}]},"y":"\u00e9","x":null}"#;
        assert_eq!(without(BODY, "/z/b").unwrap(), without_b);
        assert_eq!(without(BODY, "/z").unwrap(), r#"{"y":"\u00e9","x":null}"#);
    }

    #[test]
    fn what_is_not_there_can_be_removed_but_not_shown() {
        assert_eq!(without(BODY, "/z/c").unwrap(), BODY);
        assert!(at(BODY, "/z/c").is_err());
    }

    #[test]
    fn a_pointer_leads_through_objects_and_arrays() {
        assert_eq!(at(BODY, "/z/a/1").unwrap(), r#"{"q":3}"#);
        assert_eq!(at(BODY, "").unwrap(), BODY);
    }

    #[test]
    fn white_space_and_members_that_are_there_twice_are_not_smoothed_away() {
        assert!(without(r#"{"a":1, "b":2}"#, "/a").is_err());
        assert_eq!(without(r#"{"a":1,"b":2,"b":3}"#, "/a").unwrap(), r#"{"b":2,"b":3}"#);
    }
}
