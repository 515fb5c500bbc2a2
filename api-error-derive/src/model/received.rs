//! What of a variant is made of a received error.

use super::{Expose, Field, Message, MessagePart, Role, Status, Variant};

/// Whether a field must have come, and how it is made.
pub enum Ending {
    /// It must have come, unless it is an `Option`.
    Sent,
    /// Its role says what it is where nothing came.
    Made,
    /// It may have been left out.
    Hidden,
}

impl Variant {
    /// Whether a value of the field's type is made of what came.
    pub fn is_read(&self, index: usize, field: &Field) -> bool {
        matches!(field.role(), Some(Role::Detail(_) | Role::Details))
            || field.header.is_some()
            || self.is_read_from_message(index)
    }

    /// Whether the message is the field, or shows it as it is: from a format nothing is read back.
    pub fn is_read_from_message(&self, index: usize) -> bool {
        match self.message() {
            Some(Message::Field(field)) => *field == index,
            Some(Message::Template(_, parts)) => parts.iter().any(|part| part.shows_as_it_is(index)),
            Some(Message::Static(_) | Message::Display) | None => false,
        }
    }

    pub fn decides_status(&self, index: usize) -> bool {
        matches!(self.status, Some(Status::Field(field)) if field == index)
    }

    pub fn ending(&self, index: usize, field: &Field) -> Ending {
        let has_own_way = field.retry_after || self.decides_status(index);
        match &field.role {
            Some((Role::FieldErrors | Role::Errors, _)) => Ending::Made,
            _ if has_own_way => Ending::Made,
            Some((Role::Detail(_) | Role::Details, Expose::Yes)) => Ending::Sent,
            None if field.header.is_some() || self.is_in_shown_message(index) => Ending::Sent,
            None | Some((Role::Detail(_) | Role::Details, _)) => Ending::Hidden,
        }
    }

    /// Whether production shows the message with the field in it.
    fn is_in_shown_message(&self, index: usize) -> bool {
        let is_shown = match &self.message {
            Some((_, expose)) => *expose == Expose::Yes,
            None => self.own().is_some_and(|own| own.expose),
        };
        is_shown && self.is_read_from_message(index)
    }
}

impl MessagePart {
    /// Whether this part shows the field without a format.
    pub fn shows_as_it_is(&self, index: usize) -> bool {
        matches!(self, Self::Field(field, format) if *field == index && format.is_empty())
    }
}
