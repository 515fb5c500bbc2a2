//! The members of an object, as they are written.

use std::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::Error;
use serde_json::value::RawValue;

/// The members of a JSON object, in order. A key with half of a surrogate pair is no name.
pub(crate) fn members(json: &[u8]) -> Result<Vec<(String, &RawValue)>, Error> {
    let members = serde_json::Deserializer::from_slice(json).deserialize_map(Members)?;
    Ok(members.into_iter().filter_map(|(key, value)| Some((text_of(key)?, value))).collect())
}

/// The text of a key as it is written. Few have escapes.
pub(crate) fn text_of(key: &RawValue) -> Option<String> {
    let plain = key.get().strip_prefix('"').and_then(|key| key.strip_suffix('"'));
    match plain.filter(|key| !key.contains('\\')) {
        Some(plain) => Some(plain.to_owned()),
        None => serde_json::from_str(key.get()).ok(),
    }
}

struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Vec<(&'de RawValue, &'de RawValue)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(members)
    }
}
