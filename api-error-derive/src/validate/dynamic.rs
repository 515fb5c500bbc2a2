//! What a field decides when the program runs: the status, the code, the message.

use darling::{Error, Result};

use super::types::is_spec;
use crate::attr::Field;
use crate::errors::{all, fail};
use crate::keys::Value;
use crate::model::{Expose, Message};

/// The keys of a field that decides something.
pub fn keys(field: &Field) -> impl Iterator<Item = &Value> {
    [&field.status, &field.code, &field.message].into_iter().flatten()
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
    stated: Option<(&Value, &Message)>,
) -> Result<Option<(Message, Expose)>> {
    let Some(index) = fields.iter().position(|field| field.message.is_some()) else { return Ok(None) };
    if let Some((value, Message::Template(..) | Message::Display)) = stated {
        return value.fail("the message is that of the field marked `message`; beside it `message` is what clients read where the field is hidden: write a constant text, or leave one of them out");
    }
    let expose = fields.get(index).and_then(|field| field.expose.as_ref());
    let expose = expose.map_or(Ok(of_variant), |value| value.flag().map(Expose::from))?;
    Ok(Some((Message::Field(index), expose)))
}

/// Where the field is hidden, the message of the other error is sent, so nothing is left for a second one.
pub fn refuse_two_messages(fields: &[Field], stated: Option<&Value>) -> Result<()> {
    match (fields.iter().find(|field| field.message.is_some()), stated) {
        (Some(_), Some(value)) => {
            value.fail("a field is marked `message`, so there are two messages: keep one of them")
        }
        _ => Ok(()),
    }
}

/// A field that decides something is that and nothing else of the body.
pub fn takes_no_value(field: &Field) -> Result<()> {
    let mut keys = keys(field);
    let Some(role) = keys.next() else { return Ok(()) };
    all(self::keys(field).map(word))?;
    let name = role.key();
    let in_body = [&field.details, &field.field_errors, &field.errors, &field.transparent];
    let other = keys.next().or(in_body.into_iter().flatten().next());
    match (other, &field.rename, &field.expose) {
        (Some(other), ..) => fail(&other.0, format!("a field is `{name}` or `{}`, not both: keep one", other.key())),
        (None, Some(rename), _) => fail(
            &rename.0,
            format!("`{name}` takes the whole value, so it is no detail with a name: leave `rename` out"),
        ),
        (None, None, Some(expose)) if name != "message" => {
            fail(&expose.0, format!("the {name} is seen in any case, so nothing is left to say: leave `expose` out"))
        }
        _ => Ok(()),
    }
}

fn word(role: &Value) -> Result<()> {
    let name = role.key();
    role.word().map_err(|_| {
        let message = format!("on a field `{name}` takes no value, `#[api({name})]`: the field holds it; a constant is written on the variant");
        Error::custom(message).with_span(&role.0)
    })
}
