//! Visitors that find something out about the fields of an error.

use std::time::{Duration, SystemTime};

use crate::error::header::{MAX_WAIT, RetryAfter};
use crate::error::{FieldError, FieldErrors, FieldVisitor};
use crate::json::Detail;

/// What an error hands over for its body, of what may be seen. Most have nothing, and are spared the walks that would find nothing.
#[derive(Clone, Copy, Default)]
pub(crate) struct VisibleFields {
    pub(crate) details: bool,
    pub(crate) field_errors: bool,
    pub(crate) message: MessageSource,
}

/// The message that clients read.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum MessageSource {
    #[default]
    OfSpec,
    /// The error has one of its own, which is hidden.
    OfSpecWithoutFields,
    Own,
}

impl FieldVisitor for VisibleFields {
    fn field(&mut self, _: &str, _: &dyn Detail) {
        self.details = true;
    }

    fn details(&mut self, _: &dyn Detail) {
        self.details = true;
    }

    fn field_errors(&mut self, _: &dyn FieldErrors) {
        self.field_errors = true;
    }

    fn own_message(&mut self) {
        self.message = MessageSource::Own;
    }

    fn hidden_message(&mut self) {
        if self.message == MessageSource::OfSpec {
            self.message = MessageSource::OfSpecWithoutFields;
        }
    }
}

/// Hands on the rejected fields.
pub(super) struct RejectedFields<'a> {
    pub(super) each: &'a mut dyn FnMut(&FieldError),
}

impl FieldVisitor for RejectedFields<'_> {
    fn field_errors(&mut self, errors: &dyn FieldErrors) {
        errors.for_each(self.each);
    }
}

/// Finds out how long to wait.
pub(super) struct Wait {
    pub(super) now: SystemTime,
    pub(super) found: Option<Duration>,
}

impl FieldVisitor for Wait {
    fn retry_after(&mut self, wait: &dyn RetryAfter) {
        self.found = wait.wait(self.now).map(|wait| wait.min(MAX_WAIT));
    }
}
