//! The status, the code or the message of a field, known at run time.

use darling::Result;

use super::types::is_spec;
use crate::attr::Field;
use crate::keys::text::MessageText;
use crate::keys::words::{Decides, Flag};
use crate::keys::{Key, Stated, Written};
use crate::model::{Expose, Message};

/// The keys `status`, `code` and `message` of a field.
pub fn keys(field: &Field) -> impl Iterator<Item = &Written> {
    [field.status.written(), field.code.written(), field.message.written()].into_iter().flatten()
}

/// The field that sets the status.
pub fn status(fields: &[Field]) -> Option<usize> {
    fields.iter().position(|field| field.status.is_some())
}

/// The field that sets only the code.
pub fn code(fields: &[Field]) -> Option<usize> {
    fields.iter().position(|field| field.code.is_some() && !is_spec(&field.ty))
}

/// The field that is the spec.
pub fn spec(fields: &[Field]) -> Option<usize> {
    fields.iter().position(|field| field.code.is_some() && is_spec(&field.ty))
}

/// The field that is the message. The text of `message` is sent where the field is hidden, so it includes no fields.
pub fn message(
    fields: &[Field],
    of_variant: Expose,
    stated: Option<(&Key<MessageText>, &Message)>,
) -> Result<Option<(Message, Expose)>> {
    let Some(index) = fields.iter().position(|field| field.message.is_some()) else { return Ok(None) };
    if let Some((stated, Message::Template(..) | Message::Display)) = stated {
        return stated.written.fail("with a field marked `message` the text of `message` is sent where the field is hidden: write a constant text, or leave one of them out");
    }
    let stated = fields.get(index).and_then(|field| field.expose.value());
    Ok(Some((Message::Field(index), stated.map_or(of_variant, |Flag(shown)| Expose::from(*shown)))))
}

/// Where the field is hidden, the message of the other error is sent, so a second one has no effect.
pub fn refuse_two_messages(fields: &[Field], stated: Option<&Written>) -> Result<()> {
    match (fields.iter().find(|field| field.message.is_some()), stated) {
        (Some(_), Some(stated)) => stated.fail("a field is marked `message` too: keep one of them"),
        _ => Ok(()),
    }
}

/// A field that is the status, the code or the message has no other role in the body.
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
        (None, Some(rename), _) => rename.written.fail_at_key(format!(
            "`rename` has no effect with `{name}`, the field is not a detail: leave `rename` out"
        )),
        (None, None, Some(expose)) if name != "message" => expose
            .written
            .fail_at_key(format!("`expose` has no effect with `{name}`, which is always sent: leave `expose` out")),
        _ => Ok(()),
    }
}
