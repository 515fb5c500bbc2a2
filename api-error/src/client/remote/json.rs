//! A value of a received body, not read yet.

use std::fmt;

use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde::ser::{Error, Serialize, Serializer};
use serde_json::value::RawValue;

use super::OneLine;

/// A value of a received body, as it was written there.
#[derive(Clone)]
pub struct RemoteJson {
    /// Valid JSON; a part of the body, without a copy.
    text: Bytes,
    /// Whether it stood among others, in a string or a header, which do not tell of what kind it is.
    is_of_text: bool,
}

impl RemoteJson {
    /// `text` is valid JSON.
    pub(crate) const fn new(text: Bytes) -> Self {
        Self { text, is_of_text: false }
    }

    /// A text that stood among others, in a string or a header.
    pub(crate) fn of_text(text: &str) -> Self {
        let mut json = Vec::with_capacity(text.len() + 2);
        crate::json::push_string(&mut json, text);
        Self { text: json.into(), is_of_text: true }
    }

    /// An object of these members.
    pub(crate) fn object<'m>(members: impl Iterator<Item = (&'m str, &'m Self)>) -> Self {
        let mut text = Vec::new();
        for (name, value) in members {
            text.push(if text.is_empty() { b'{' } else { b',' });
            crate::json::push_string(&mut text, name);
            text.push(b':');
            text.extend_from_slice(&value.text);
        }
        text.push(b'}');
        Self::new(text.into())
    }

    /// The JSON text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.text).unwrap_or("null")
    }

    /// The text, where it stood among others.
    pub(crate) fn among_others(&self) -> Option<String> {
        if self.is_of_text { self.get().ok() } else { None }
    }

    /// Reads it as a value of a type.
    ///
    /// # Errors
    ///
    /// If it is none of that type.
    pub fn get<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_slice(&self.text)
    }
}

/// The same JSON text, wherever it stood.
impl PartialEq for RemoteJson {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for RemoteJson {}

/// One line, whatever came.
impl fmt::Debug for RemoteJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&OneLine(self.as_str()), f)
    }
}

/// As it came, byte by byte where `serde_json` writes it.
impl Serialize for RemoteJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let json: &RawValue = serde_json::from_slice(&self.text).map_err(S::Error::custom)?;
        json.serialize(serializer)
    }
}
