//! What of a variant is made of a received error.

use super::{Field, Message, MessagePart, Role, Variant};

impl Variant {
    /// Whether a value of the field's type is made of what came.
    pub fn is_read(&self, index: usize, field: &Field) -> bool {
        matches!(field.role, Role::Detail { .. } | Role::Details { .. })
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
}

impl MessagePart {
    /// Whether this part shows the field without a format.
    pub fn shows_as_it_is(&self, index: usize) -> bool {
        matches!(self, Self::Field(field, format) if *field == index && format.is_empty())
    }
}
