//! `transparent`: the error is the one inside.

use darling::Result;
use syn::Ident;

use super::value::fault;
use crate::attr::{Facts, Field, Value};

/// Whether the variant, or one of its fields, is marked.
pub fn is_transparent(facts: &Facts, fields: &[Field]) -> bool {
    facts.transparent.is_some() || fields.iter().any(|field| field.transparent.is_some())
}

/// The index of the field to delegate to.
pub fn delegate(ident: &Ident, facts: &Facts, fields: &[Field], is_struct: bool) -> Result<usize> {
    facts.transparent.as_ref().map_or(Ok(()), Value::word)?;
    stands_alone(facts, is_struct)?;
    let marked: Vec<_> = fields
        .iter()
        .enumerate()
        .filter(|(_, field)| field.transparent.is_some())
        .collect();
    match (fields.len(), &marked[..]) {
        (_, [(index, _), ..]) => Ok(*index),
        (1, []) => Ok(0),
        (0, []) => fault(
            ident,
            format!("`{ident}` is transparent and holds no error: give it a field, `{ident}(StoreError)`"),
        ),
        (_, []) => fault(
            ident,
            format!("`{ident}` is transparent and has several fields: mark the error with `#[api(transparent)]`"),
        ),
    }
}

/// What would describe an error of its own. Hiding is no description: what is hidden on either side is hidden.
fn stands_alone(facts: &Facts, is_struct: bool) -> Result<()> {
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
    ];
    let described = single
        .into_iter()
        .flatten()
        .chain(&facts.header)
        .chain(&facts.extra)
        .next();
    let what = if is_struct { "the struct" } else { "the variant" };
    match described {
        Some(value) => fault(
            &value.0,
            format!(
                "`{}` beside `transparent`: {what} is described by the error inside; leave one of them out",
                value.key()
            ),
        ),
        None => Ok(()),
    }
}
