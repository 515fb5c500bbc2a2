//! One rejected field, while it is read.

use std::borrow::Cow;

use crate::error::{FieldError, FieldPath};

/// What is known of a rejected field.
#[derive(Default)]
pub(super) struct Field {
    pub(super) path: Option<FieldPath>,
    /// How exact the path of the response is.
    rank: u8,
    pub(super) message: Option<String>,
    pub(super) code: Option<String>,
    pub(super) constraint: Option<String>,
    pub(super) params: Vec<(Cow<'static, str>, serde_json::Value)>,
}

impl Field {
    /// The rejected field, if anything is known of it.
    pub(super) fn into_error(self) -> Option<FieldError> {
        if self.path.is_none() && self.message.is_none() && self.code.is_none() && self.constraint.is_none() {
            return None;
        }
        let Self { path, message, code, constraint, params, .. } = self;
        Some(FieldError::received(path.unwrap_or_default(), message.unwrap_or_default(), code, constraint, params))
    }

    /// An array of names and indices says more than a text, and a text more than a pointer, where `0` may be a name.
    pub(super) fn locate(&mut self, rank: u8, path: impl FnOnce() -> Option<FieldPath>) -> bool {
        if self.rank >= rank {
            return true;
        }
        let Some(path) = path() else { return false };
        (self.path, self.rank) = (Some(path), rank);
        true
    }
}
