//! What a field decides when the program runs: the status, the code, the message.

use darling::Result;

use super::types::is_spec;
use crate::attr::Field;
use crate::keys::text::MessageText;
use crate::keys::words::{Decides, Flag};
use crate::keys::{Key, Stated, Written};
use crate::model::{Expose, Message};

/// The keys of a field that decides something.
pub fn keys(field: &Field) -> impl Iterator<Item = &Written> {
    [field.status.written(), field.code.written(), field.message.written()].into_iter().flatten()
}

/// The field that decides the status.
pub fn status(fields: &[Field]) -> Option<usize> {
    fields.iter().position(|field| field.status.is_some())
}

/// The field that decides the code alone.
pub fn code(fields: &[Field]) -> Option<usize> {
    fields.iter().position(|field| field.code.is_some() && !is_spec(&field.ty))
}

/// The field that decides all of the facts.
pub fn spec(fields: &[Field]) -> Option<usize> {
    fields.iter().position(|field| field.code.is_some() && is_spec(&field.ty))
}

/// The field that is the message. What stands in `message` is sent where the field is hidden, so it shows no fields itself.
pub fn message(
    fields: &[Field],
    of_variant: Expose,
    stated: Option<(&Key<MessageText>, &Message)>,
) -> Result<Option<(Message, Expose)>> {
    let Some(index) = fields.iter().position(|field| field.message.is_some()) else { return Ok(None) };
    if let Some((stated, Message::Template(..) | Message::Display)) = stated {
        return stated.written.fail("the message is that of the field marked `message`; beside it `message` is what clients read where the field is hidden: write a constant text, or leave one of them out");
    }
    let stated = fields.get(index).and_then(|field| field.expose.value());
    Ok(Some((Message::Field(index), stated.map_or(of_variant, |Flag(shown)| Expose::from(*shown)))))
}

/// Where the field is hidden, the message of the other error is sent, so nothing is left for a second one.
pub fn refuse_two_messages(fields: &[Field], stated: Option<&Written>) -> Result<()> {
    match (fields.iter().find(|field| field.message.is_some()), stated) {
        (Some(_), Some(stated)) => {
            stated.fail("a field is marked `message`, so there are two messages: keep one of them")
        }
        _ => Ok(()),
    }
}

/// A field that decides something is that and nothing else of the body.
pub fn takes_no_value(field: &Field) -> Result<()> {
    let is_damaged = |key: &Option<Key<Decides>>| key.is_some() && key.value().is_none();
    if [&field.status, &field.code, &field.message].into_iter().any(is_damaged) {
        return Ok(());
    }
    let mut keys = keys(field);
    let Some(role) = keys.next() else { return Ok(()) };
    let name = role.key();
    let in_body =
        [field.details.written(), field.field_errors.written(), field.errors.written(), field.transparent.written()];
    let other = keys.next().or(in_body.into_iter().flatten().next());
    match (other, &field.rename, &field.expose) {
        (Some(other), ..) => other.fail_at_key(format!("a field is `{name}` or `{}`, not both: keep one", other.key())),
        (None, Some(rename), _) => rename
            .written
            .fail_at_key(format!("`{name}` takes the whole value, so it is no detail with a name: leave `rename` out")),
        (None, None, Some(expose)) if name != "message" => expose
            .written
            .fail_at_key(format!("the {name} is seen in any case, so nothing is left to say: leave `expose` out")),
        _ => Ok(()),
    }
}
