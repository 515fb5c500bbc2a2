//! How much is passed on of what another service sent.

use std::borrow::Cow;

use serde::ser::{Serialize, Serializer};

use super::RemoteJson;
use crate::error::{FieldError, FieldErrors};
use crate::render::cut::at_most;

/// The bytes of the name of a detail.
const NAME: usize = 256;

/// The bytes of a text.
const TEXT: usize = 2 * 1024;

/// The bytes of a detail.
const DETAIL: usize = 16 * 1024;

/// The name of a detail.
pub(super) fn name(name: &str) -> Cow<'_, str> {
    cut(name, NAME)
}

/// A text, cut between two letters.
pub(super) fn text(text: &str) -> Cow<'_, str> {
    cut(text, TEXT)
}

fn cut(text: &str, limit: usize) -> Cow<'_, str> {
    if text.len() <= limit { Cow::Borrowed(text) } else { Cow::Owned(format!("{}…", at_most(text, limit))) }
}

/// A detail; a longer one is the beginning of its text.
pub(super) struct Limited<'a>(pub(super) &'a RemoteJson);

impl Serialize for Limited<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let json = self.0.as_str();
        if json.len() <= DETAIL {
            return self.0.serialize(serializer);
        }
        let text = serde_json::from_str(json).map_or(Cow::Borrowed(json), Cow::<str>::Owned);
        serializer.serialize_str(&cut(&text, DETAIL))
    }
}

/// Rejected fields.
pub(super) struct LimitedErrors<'a>(pub(super) &'a [FieldError]);

impl FieldErrors for LimitedErrors<'_> {
    fn for_each(&self, each: &mut dyn FnMut(&FieldError)) {
        for error in self.0 {
            match cut(error.message(), TEXT) {
                Cow::Borrowed(_) => each(error),
                Cow::Owned(message) => each(&error.clone().with_message(Cow::Owned(message))),
            }
        }
    }
}
