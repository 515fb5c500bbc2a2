//! A value of a received body, not read yet.

use std::fmt;

use bytes::Bytes;
use serde::de::DeserializeOwned;

/// A value of a received body, as it was written there.
#[derive(Clone, PartialEq, Eq)]
pub struct RemoteJson {
    /// Valid JSON; a part of the body, without a copy.
    text: Bytes,
}

impl RemoteJson {
    /// `text` is valid JSON.
    pub(crate) const fn new(text: Bytes) -> Self {
        Self { text }
    }

    /// The JSON text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.text).unwrap_or("null")
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

impl fmt::Debug for RemoteJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
