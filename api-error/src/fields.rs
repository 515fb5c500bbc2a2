//! How an error hands over its fields.
//!
//! An error makes one call per field, with the name and a reference. Writing JSON, filling headers and collecting the wait are
//! visitors over this same walk, so the trait stays usable as `dyn` and the generated code stays small.

use http::HeaderName;

use crate::detail::Detail;
use crate::envelope::layout::Piece;
use crate::field_error::FieldErrors;
use crate::header::{HeaderField, RetryAfter};

/// What does something with the fields of an error. Everything is ignored unless it is asked for.
pub trait FieldVisitor {
    /// A detail.
    fn field(&mut self, name: &str, value: &dyn Detail) {
        let _ = (name, value);
    }

    /// The details as a whole (role `details`).
    fn details(&mut self, value: &dyn Detail) {
        let _ = value;
    }

    /// The rejected fields (role `field_errors`).
    fn field_errors(&mut self, errors: &dyn FieldErrors) {
        let _ = errors;
    }

    /// A header from one field.
    fn header(&mut self, name: &'static HeaderName, value: &dyn HeaderField) {
        let _ = (name, value);
    }

    /// A header from a template and the fields in it.
    fn header_text(&mut self, name: &'static HeaderName, value: &'static [Piece], fields: &[&dyn HeaderField]) {
        let _ = (name, value, fields);
    }

    /// The wait until the request may be repeated.
    fn retry_after(&mut self, wait: &dyn RetryAfter) {
        let _ = wait;
    }

    /// The message is the one that the error writes, whatever its spec says.
    fn own_message(&mut self) {}
}

/// How much of an error a visitor is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reveal {
    /// Development.
    Everything,
    /// Production.
    Exposed,
    /// Production, below an error that is hidden.
    Nothing,
}

/// Where an error hands its fields over. What is hidden stops here: in production no visitor ever gets a reference to it.
pub struct Fields<'a> {
    visitor: &'a mut dyn FieldVisitor,
    reveal: Reveal,
}

impl<'a> Fields<'a> {
    pub(crate) fn new(visitor: &'a mut dyn FieldVisitor, reveal: Reveal) -> Self {
        Self { visitor, reveal }
    }

    /// A detail that production shows.
    pub fn field(&mut self, name: &str, value: &dyn Detail) -> &mut Self {
        if self.reveal != Reveal::Nothing {
            self.visitor.field(name, value);
        }
        self
    }

    /// The details as a whole, shown by production.
    pub fn details(&mut self, value: &dyn Detail) -> &mut Self {
        if self.reveal != Reveal::Nothing {
            self.visitor.details(value);
        }
        self
    }

    /// The rejected fields, shown by production.
    pub fn field_errors(&mut self, errors: &dyn FieldErrors) -> &mut Self {
        if self.reveal != Reveal::Nothing {
            self.visitor.field_errors(errors);
        }
        self
    }

    /// A header from one field, sent in any case.
    pub fn header(&mut self, name: &'static HeaderName, value: &dyn HeaderField) -> &mut Self {
        self.visitor.header(name, value);
        self
    }

    /// A header from a template, sent in any case.
    pub fn header_text(
        &mut self,
        name: &'static HeaderName,
        value: &'static [Piece],
        fields: &[&dyn HeaderField],
    ) -> &mut Self {
        self.visitor.header_text(name, value, fields);
        self
    }

    /// The wait until the request may be repeated, sent in any case.
    pub fn retry_after(&mut self, wait: &dyn RetryAfter) -> &mut Self {
        self.visitor.retry_after(wait);
        self
    }

    /// Says that the message is the one that [`ApiError::message`](crate::error::ApiError::message) writes, whatever the spec
    /// says. One that is handed over as [`hidden`](Self::hidden) is replaced by that of the spec in production.
    pub fn own_message(&mut self) -> &mut Self {
        if self.reveal != Reveal::Nothing {
            self.visitor.own_message();
        }
        self
    }

    /// The same place for fields that only development sees, unless something is true.
    pub fn hidden_unless(&mut self, shown: bool) -> Fields<'_> {
        if shown { Fields { visitor: self.visitor, reveal: self.reveal } } else { self.hidden() }
    }

    /// The same place for fields that only development sees.
    pub fn hidden(&mut self) -> Fields<'_> {
        let reveal = if self.reveal == Reveal::Everything { Reveal::Everything } else { Reveal::Nothing };
        Fields { visitor: self.visitor, reveal }
    }
}
