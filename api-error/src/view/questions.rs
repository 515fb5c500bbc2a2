//! Visitors that find something out about the fields of an error.

use std::time::{Duration, SystemTime};

use http::HeaderName;

use crate::detail::Detail;
use crate::envelope::layout::Piece;
use crate::error::ApiError;
use crate::field_error::{FieldError, FieldErrors};
use crate::fields::{FieldVisitor, Fields, Reveal};
use crate::header::{HeaderField, RetryAfter};

/// What kinds of fields an error hands over, of those that may be seen. Most have none, and are spared the walks that would find nothing.
#[derive(Clone, Copy, Default)]
pub(crate) struct Carried {
    pub(crate) details: bool,
    pub(crate) field_errors: bool,
    pub(crate) headers: bool,
}

impl Carried {
    pub(super) fn by(error: &dyn ApiError, reveal: Reveal) -> Self {
        let mut carried = Self::default();
        error.visit(&mut Fields::new(&mut carried, reveal));
        carried
    }
}

impl FieldVisitor for Carried {
    fn field(&mut self, _: &str, _: &dyn Detail) {
        self.details = true;
    }

    fn details(&mut self, _: &dyn Detail) {
        self.details = true;
    }

    fn field_errors(&mut self, _: &dyn FieldErrors) {
        self.field_errors = true;
    }

    fn header(&mut self, _: &'static HeaderName, _: &dyn HeaderField) {
        self.headers = true;
    }

    fn header_text(&mut self, _: &'static HeaderName, _: &'static [Piece], _: &[&dyn HeaderField]) {
        self.headers = true;
    }

    fn retry_after(&mut self, _: &dyn RetryAfter) {
        self.headers = true;
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
        self.found = wait.wait(self.now);
    }
}
