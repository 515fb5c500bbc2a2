//! Rules of generated implementations.

use std::collections::BTreeMap;

use darling::Result;
use darling::error::Accumulator;
use quote::ToTokens;
use syn::Ident;
use syn::spanned::Spanned;

use super::companions::Companions;
use super::marks;
use crate::attr::{Draft, Input};
use crate::errors::{fail, report};
use crate::keys::Key;
use crate::keys::implementations::{IMPLEMENTATIONS, closest_implementation};
use crate::model::Source;

/// What is implemented by hand: `manual(Display, Error)`.
pub fn manual(input: &Input, errors: &mut Accumulator) -> Vec<Ident> {
    let (lists, damaged): (Vec<_>, Vec<_>) =
        input.manual.iter().filter_map(Key::get).partition(|list| list.syntax.is_none());
    for (span, message) in damaged.iter().filter_map(|list| list.syntax.as_ref()) {
        report(span, message, errors);
    }
    let names = lists.into_iter().flat_map(|list| &list.names);
    names.filter_map(|name| errors.handle(implementation(name.clone()))).collect()
}

fn implementation(name: Ident) -> Result<Ident> {
    if IMPLEMENTATIONS.iter().any(|known| name == known) {
        return Ok(name);
    }
    match closest_implementation(&name) {
        Some(close) => fail(&name, format!("unknown implementation `{name}` in `manual`: did you mean `{close}`?")),
        None => {
            let known = IMPLEMENTATIONS.join("`, `");
            fail(&name, format!("unknown implementation `{name}` in `manual`: write one of `{known}`"))
        }
    }
}

/// An implementation that the derive does not generate cannot be omitted.
pub fn refuse_needless_manual(input: &Input, errors: &mut Accumulator) {
    let is_by_another = Companions::of(input).implement_error();
    let has_from =
        input.drafts.iter().flat_map(|draft| &draft.fields).any(|field| marks::source(field) == Some(Source::From));
    for name in input.manual.iter().filter_map(Key::get).flat_map(|list| &list.names) {
        let reason = match name.to_string().as_str() {
            "Display" | "Error" | "From" if is_by_another => "another derive implements it",
            "From" if !has_from => "no field is marked `#[from]`",
            _ => continue,
        };
        report(name, format!("`{name}` has no effect in `manual`, since {reason}: leave it out"), errors);
    }
}

/// `#[from]` determines one variant and all of its fields.
pub fn refuse_ambiguous_from(drafts: &[Draft], errors: &mut Accumulator) {
    let mut users = BTreeMap::<_, Vec<_>>::new();
    for draft in drafts {
        for field in draft.fields.iter().filter(|field| marks::source(field) == Some(Source::From)) {
            // Two sources were reported.
            let sources = draft.fields.iter().filter(|field| marks::source(field).is_some());
            if draft.fields.len() > 1 && sources.count() == 1 {
                let message = "`#[from]` requires a variant with one field: write `#[source]` instead";
                report(&field.ty, message, errors);
            }
            let ty = field.ty.to_token_stream().to_string();
            users.entry(ty).or_default().push((&draft.ident, field.ty.span()));
        }
    }
    for users in users.values().filter(|users| users.len() > 1) {
        let names = users.iter().map(|(variant, _)| format!("`{variant}`")).collect::<Vec<_>>().join(" and ");
        let message =
            format!("{names} have `#[from]` for the same type: keep one, and write `#[source]` for the others");
        for (_, span) in users {
            report(span, &message, errors);
        }
    }
}
