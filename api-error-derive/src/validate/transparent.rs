//! `transparent`: the error is the one inside.

use darling::Result;
use syn::{GenericArgument, Ident, PathArguments, Type};

use super::status::Stated;
use super::value::{all, fail};
use super::{dynamic, facts, message};
use crate::attr::{Facts, Field, Value};

/// Whether the variant, or one of its fields, is marked.
pub fn is_transparent(facts: &Facts, fields: &[Field]) -> bool {
    facts.transparent.is_some() || fields.iter().any(|field| field.transparent.is_some())
}

/// The index of the field to delegate to.
pub fn delegate(ident: &Ident, facts: &Facts, fields: &[Field], of_type: &Ident) -> Result<usize> {
    facts.transparent.as_ref().map_or(Ok(()), Value::word)?;
    refuse_facts(facts, fields)?;
    let marked: Vec<_> = fields.iter().enumerate().filter(|(_, field)| field.transparent.is_some()).collect();
    match (fields, &marked[..]) {
        (_, [(index, field), ..]) => is_another_type(field, of_type).map(|()| *index),
        ([field], []) => is_another_type(field, of_type).map(|()| 0),
        ([], []) => {
            fail(ident, format!("`{ident}` is transparent and holds no error: give it a field, `{ident}(StoreError)`"))
        }
        // What could not be read may have been the mark.
        (_, []) if fields.iter().any(|field| field.damaged.is_some()) => Ok(0),
        (_, []) => fail(
            ident,
            format!("`{ident}` is transparent and has several fields: mark the error with `#[api(transparent)]`"),
        ),
    }
}

/// What is said of the occurrence may stand beside, and wins. The facts are those of the error inside.
fn refuse_facts(facts: &Facts, fields: &[Field]) -> Result<()> {
    let of_variant = facts.code.iter().chain(facts::of_the_code(facts)).map(|value| {
        let key = value.key();
        fail::<()>(
            &value.0,
            format!("`{key}` beside `transparent`: it belongs to the error inside, and is written there; what can stand here, and wins, is `status`, `message`, `header`, `envelope` and `expose`"),
        )
    });
    // What cannot stand together anywhere is reported in any case.
    let shown = message::shown_fields(facts.message.as_ref(), fields);
    let of_fields = fields.iter().enumerate().filter(|(_, field)| dynamic::takes_no_value(field).is_ok());
    let of_fields = of_fields.flat_map(|(index, field)| roles(field, shown.contains(&index))).map(|value| {
        let key = value.key();
        fail::<()>(
            &value.0,
            format!("`{key}` beside `transparent`: the code and the details are those of the error inside; a field can be `status`, `message`, `header` or `retry_after`"),
        )
    });
    all(of_variant.chain(of_fields)).map(|_| ())
}

/// What would make a field part of a body, or the name of it.
fn roles(field: &Field, is_shown: bool) -> impl Iterator<Item = &Value> {
    let expose = field.expose.as_ref().filter(|_| field.message.is_none() && !is_shown);
    let roles = [&field.code, &field.rename, &field.detail, &field.details, &field.field_errors, &field.errors];
    roles.into_iter().flatten().chain(expose)
}

/// There is no catalog that the number could stand in.
pub fn refuse_two_statuses(stated: Option<&Stated>, facts: &Facts, fields: &[Field]) -> Result<()> {
    match (stated, &facts.status, dynamic::status(fields)) {
        (Some(Stated::Number(_)), Some(value), Some(_)) => {
            value.fail("a field is marked `status`, so the number has nothing to decide: keep one of them")
        }
        _ => Ok(()),
    }
}

/// Its table would contain itself, which the compiler tells at length and without a name.
fn is_another_type(field: &Field, of_type: &Ident) -> Result<()> {
    if !is_type(&field.ty, of_type) {
        return Ok(());
    }
    fail(
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
