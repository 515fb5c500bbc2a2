//! `transparent`: the error is the one inside.

use darling::Result;
use syn::{GenericArgument, Ident, PathArguments, Type};

use super::decided;
use super::value::{all, fault};
use crate::attr::{Facts, Field, Value};

/// Whether the variant, or one of its fields, is marked.
pub fn is_transparent(facts: &Facts, fields: &[Field]) -> bool {
    facts.transparent.is_some() || fields.iter().any(|field| field.transparent.is_some())
}

/// The index of the field to delegate to.
pub fn delegate(ident: &Ident, facts: &Facts, fields: &[Field], of_type: &Ident, what: &str) -> Result<usize> {
    facts.transparent.as_ref().map_or(Ok(()), Value::word)?;
    stands_alone(facts, fields, what)?;
    let marked: Vec<_> = fields.iter().enumerate().filter(|(_, field)| field.transparent.is_some()).collect();
    match (fields, &marked[..]) {
        (_, [(index, field), ..]) => is_another_type(field, of_type).map(|()| *index),
        ([field], []) => is_another_type(field, of_type).map(|()| 0),
        ([], []) => {
            fault(ident, format!("`{ident}` is transparent and holds no error: give it a field, `{ident}(StoreError)`"))
        }
        (_, []) => fault(
            ident,
            format!("`{ident}` is transparent and has several fields: mark the error with `#[api(transparent)]`"),
        ),
    }
}

/// What would describe an error of its own. Hiding is no description: what is hidden on either side is hidden.
fn stands_alone(facts: &Facts, fields: &[Field], what: &str) -> Result<()> {
    let single = [
        &facts.code,
        &facts.number,
        &facts.status,
        &facts.allow_success,
        &facts.message,
        &facts.title,
        &facts.docs_url,
        &facts.category,
        &facts.retryable,
        &facts.log_level,
        &facts.ws_close,
    ];
    let stated = single
        .into_iter()
        .flatten()
        .chain(&facts.header)
        .chain(&facts.extra)
        .chain(&facts.allow)
        .chain(fields.iter().flat_map(roles));
    let faults = stated.map(|value| {
        let key = value.key();
        fault::<()>(
            &value.0,
            format!("`{key}` beside `transparent`: the {what} is described by the error inside; leave one of them out"),
        )
    });
    all(faults).map(|_| ())
}

/// What would be said by a field of an error of its own.
fn roles(field: &Field) -> impl Iterator<Item = &Value> {
    let roles = [&field.rename, &field.expose, &field.header, &field.retry_after, &field.details, &field.field_errors];
    roles.into_iter().flatten().chain(decided::keys(field))
}

/// Its table would contain itself, which the compiler tells at length and without a name.
fn is_another_type(field: &Field, of_type: &Ident) -> Result<()> {
    if !is_type(&field.ty, of_type) {
        return Ok(());
    }
    fault(
        &field.ty,
        format!("`{of_type}` is transparent to itself, so its catalog would have no end: hold it as `BoxApiError`"),
    )
}

/// Whether a type is the one of that name, perhaps in a pointer.
fn is_type(ty: &Type, name: &Ident) -> bool {
    let Type::Path(path) = ty else { return false };
    let Some(last) = path.path.segments.last() else { return false };
    let is_it = path.path.segments.len() == 1 && (last.ident == "Self" || last.ident == *name);
    let inside = match &last.arguments {
        PathArguments::AngleBracketed(arguments) if !is_it => Some(arguments),
        _ => None,
    };
    is_it
        || inside.into_iter().flat_map(|arguments| &arguments.args).any(|argument| match argument {
            GenericArgument::Type(inner) => is_type(inner, name),
            _ => false,
        })
}
