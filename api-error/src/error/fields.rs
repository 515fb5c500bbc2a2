//! How an error hands over its fields.
//!
//! An error makes one call per field, with the name and a reference. Writing JSON, filling headers and collecting the wait are
//! visitors over this same walk, so the trait stays usable as `dyn` and the generated code stays small.

use http::HeaderName;
use http::header::RETRY_AFTER;

use crate::error::header::{HeaderField, RetryAfter};
use crate::error::{ApiError, FieldErrors, NestedErrors};
use crate::json::Detail;
use crate::layout::Piece;

/// What does something with the fields of an error. Everything is ignored unless it is asked for.
#[expect(unused_variables, reason = "by default nothing happens")]
pub trait FieldVisitor {
    /// A detail.
    fn field(&mut self, name: &str, value: &dyn Detail) {}

    /// A detail that no log may hold, since it may quote rejected values.
    fn unlogged_field(&mut self, name: &str, value: &dyn Detail) {
        self.field(name, value);
    }

    /// The details as a whole (role `details`).
    fn details(&mut self, value: &dyn Detail) {}

    /// The rejected fields (role `field_errors`).
    fn field_errors(&mut self, errors: &dyn FieldErrors) {}

    /// A field that translations of the message show.
    fn argument(&mut self, name: &str, value: &dyn Detail) {}

    /// The errors that this one holds (role `errors`).
    fn errors(&mut self, errors: &dyn NestedErrors) {}

    /// A header from one field.
    fn header(&mut self, name: &'static HeaderName, value: &dyn HeaderField) {}

    /// A header from a template and the fields in it.
    fn header_text(&mut self, name: &'static HeaderName, value: &'static [Piece], fields: &[&dyn HeaderField]) {}

    /// The wait until the request may be repeated.
    fn retry_after(&mut self, wait: &dyn RetryAfter) {}

    /// The `Display` of the error, which this crate did not write, may quote rejected values.
    fn unloggable_display(&mut self) {}

    /// The message is the one that the error writes, whatever its spec says.
    fn own_message(&mut self) {}

    /// The error has a message of its own that is hidden: the static message of the spec is shown instead.
    fn hidden_message(&mut self) {}
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

impl Reveal {
    fn hidden(self) -> Self {
        if self == Self::Everything { Self::Everything } else { Self::Nothing }
    }
}

/// Where an error hands its fields over. What is hidden stops here: in production no visitor ever gets a reference to it.
pub struct Fields<'a> {
    visitor: &'a mut dyn FieldVisitor,
    reveal: Reveal,
    overrides: Option<&'a Overrides<'a>>,
}

/// What stands beside a transparent error, and beside the errors around that one: it wins.
struct Overrides<'a> {
    headers: &'a [&'static HeaderName],
    message: bool,
    outer: Option<&'a Self>,
}

impl<'a> Fields<'a> {
    pub(crate) fn new(visitor: &'a mut dyn FieldVisitor, reveal: Reveal) -> Self {
        Self { visitor, reveal, overrides: None }
    }

    /// A detail that production shows.
    pub fn field(&mut self, name: &str, value: &dyn Detail) -> &mut Self {
        self.unless_hidden(|visitor| visitor.field(name, value))
    }

    /// The same of a detail that no log may hold, since it may quote rejected values.
    pub fn unlogged_field(&mut self, name: &str, value: &dyn Detail) -> &mut Self {
        self.unless_hidden(|visitor| visitor.unlogged_field(name, value))
    }

    /// The details as a whole, shown by production.
    pub fn details(&mut self, value: &dyn Detail) -> &mut Self {
        self.unless_hidden(|visitor| visitor.details(value))
    }

    /// The rejected fields, shown by production.
    pub fn field_errors(&mut self, errors: &dyn FieldErrors) -> &mut Self {
        self.unless_hidden(|visitor| visitor.field_errors(errors))
    }

    /// A field that translations of the message show. It may be a detail as well.
    pub fn argument(&mut self, name: &str, value: &dyn Detail) -> &mut Self {
        self.unless_hidden(|visitor| visitor.argument(name, value))
    }

    /// Says that the `Display` of the error may quote rejected values, so that no log may hold it.
    pub fn unloggable_display(&mut self) -> &mut Self {
        self.visitor.unloggable_display();
        self
    }

    /// The errors that this one holds, shown by production.
    pub fn errors(&mut self, errors: &dyn NestedErrors) -> &mut Self {
        self.unless_hidden(|visitor| visitor.errors(errors))
    }

    /// A header from one field, sent in any case.
    pub fn header(&mut self, name: &'static HeaderName, value: &dyn HeaderField) -> &mut Self {
        if self.overrides.is_some() {
            return self.unless_overridden(name, |visitor| visitor.header(name, value));
        }
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
        if self.overrides.is_some() {
            return self.unless_overridden(name, |visitor| visitor.header_text(name, value, fields));
        }
        self.visitor.header_text(name, value, fields);
        self
    }

    /// Headers without fields, sent in any case: one call for all that variants have in common.
    pub fn headers(&mut self, headers: &'static [(HeaderName, &'static [Piece])]) -> &mut Self {
        headers.iter().fold(self, |fields, (name, value)| fields.header_text(name, value, &[]))
    }

    /// The wait until the request may be repeated, sent in any case.
    pub fn retry_after(&mut self, wait: &dyn RetryAfter) -> &mut Self {
        if self.overrides.is_some() {
            return self.unless_overridden(&RETRY_AFTER, |visitor| visitor.retry_after(wait));
        }
        self.visitor.retry_after(wait);
        self
    }

    /// Says that the message is the one that [`ApiError::message`] writes, whatever the spec says. It shows fields, so what is
    /// [`hidden`](Self::hidden) is replaced by the message of the spec in production.
    pub fn own_message(&mut self) -> &mut Self {
        if self.reveal != Reveal::Nothing {
            return self.own_constant_message();
        }
        self.visitor.hidden_message();
        self
    }

    /// The same where there is one: else the message stays that of the spec.
    pub fn own_message_if(&mut self, is_unique: bool) -> &mut Self {
        if is_unique { self.own_message() } else { self }
    }

    /// The same of a message that shows no fields: production shows it in any case.
    pub fn own_constant_message(&mut self) -> &mut Self {
        if !self.overrides().any(|overrides| overrides.message) {
            self.visitor.own_message();
        }
        self
    }

    /// The same place for fields that only development sees, unless something is true.
    pub fn hidden_unless(&mut self, shown: bool) -> Fields<'_> {
        let reveal = if shown { self.reveal } else { self.reveal.hidden() };
        Fields { visitor: self.visitor, reveal, overrides: self.overrides }
    }

    /// The same place for fields that only development sees.
    pub fn hidden(&mut self) -> Fields<'_> {
        self.hidden_unless(false)
    }

    /// All that the error inside hands over, but the headers of these names and, where there is a message beside it, its own.
    pub fn inside(&mut self, error: &dyn ApiError, headers: &[&'static HeaderName], message: bool) {
        let overrides = Overrides { headers, message, outer: self.overrides };
        error.visit(&mut Fields { visitor: self.visitor, reveal: self.reveal, overrides: Some(&overrides) });
    }

    /// What production shows.
    fn unless_hidden(&mut self, hand_over: impl FnOnce(&mut dyn FieldVisitor)) -> &mut Self {
        if self.reveal != Reveal::Nothing {
            hand_over(self.visitor);
        }
        self
    }

    fn overrides(&self) -> impl Iterator<Item = &Overrides<'a>> {
        std::iter::successors(self.overrides, |overrides| overrides.outer)
    }

    /// Apart from the rest, so that those who have nothing beside them pay for one comparison.
    #[cold]
    fn unless_overridden(&mut self, name: &HeaderName, hand_over: impl FnOnce(&mut dyn FieldVisitor)) -> &mut Self {
        if !self.overrides().any(|overrides| overrides.headers.contains(&name)) {
            hand_over(self.visitor);
        }
        self
    }
}
