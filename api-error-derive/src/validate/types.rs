//! What concerns the type and its implementations.

use std::collections::BTreeMap;

use darling::error::Accumulator;
use darling::{Error, Result};
use quote::ToTokens;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Attribute, Ident, Meta, Token, WherePredicate};

use super::value::{all, fault, items};
use super::{Draft, fields};
use crate::attr::{Input, Value};
use crate::model::Source;
use crate::suggest::closest;

/// Implementations that can be left out.
pub const IMPLEMENTATIONS: &[&str] =
    &["Display", "Error", "From", "IntoResponse", "IntoResponses", "Responder", "ResponseError", "TonicStatus"];

/// `manual(Display, Error)`.
pub fn manual(values: &[Value], faults: &mut Accumulator) -> Vec<Ident> {
    values.iter().filter_map(|value| faults.handle(manual_list(value))).flatten().collect()
}

fn manual_list(value: &Value) -> Result<Vec<Ident>> {
    let known = IMPLEMENTATIONS.join("`, `");
    let form = format!("`manual` lists what you implement by hand, of `{known}`: `manual(Display)`");
    let Meta::List(list) = &value.0 else {
        return value.fault(form);
    };
    all(items(list, &form)?.into_iter().map(implementation))
}

fn implementation(name: Ident) -> Result<Ident> {
    if IMPLEMENTATIONS.iter().any(|known| name == known) {
        return Ok(name);
    }
    match closest(&name.to_string(), IMPLEMENTATIONS.iter().copied()) {
        Some(close) => fault(&name, format!("the derive implements no `{name}`: did you mean `{close}`?")),
        None => {
            let known = IMPLEMENTATIONS.join("`, `");
            fault(&name, format!("the derive implements no `{name}`: `manual` can leave out `{known}`"))
        }
    }
}

/// `bound = "T: Trait, U: Trait"`.
pub fn bound(value: &Value) -> Result<Vec<WherePredicate>> {
    let text = value.string()?;
    let parser = Punctuated::<WherePredicate, Token![,]>::parse_terminated;
    match parser.parse_str(&text.value()) {
        Ok(predicates) => Ok(predicates.into_iter().collect()),
        Err(_) => fault(&text, "`bound` takes what stands after `where`: `bound = \"T: Serialize + Debug\"`"),
    }
}

/// Whether `thiserror`, `snafu` or the like implements Display and Error.
pub fn has_display_of_another_derive(input: &Input, drafts: &[Draft<'_>]) -> bool {
    let is_theirs = |attr: &Attribute| ["error", "snafu", "display"].iter().any(|name| attr.path().is_ident(name));
    input.attrs.iter().any(is_theirs) || drafts.iter().any(|draft| draft.attrs.iter().any(is_theirs))
}

/// `?` must know which variant to make, and what to put into its fields.
pub fn refuse_ambiguous_from(drafts: &[Draft<'_>], faults: &mut Accumulator) {
    let mut users = BTreeMap::<_, Vec<_>>::new();
    for draft in drafts {
        for field in draft.fields.iter().filter(|field| fields::source(field) == Some(Source::From)) {
            if draft.fields.len() > 1 {
                let message = "`#[from]` makes the variant of this value alone, so it is the only field: use `#[source]` beside others";
                faults.push(Error::custom(message).with_span(&field.ty));
            }
            let ty = field.ty.to_token_stream().to_string();
            users.entry(ty).or_default().push((draft.ident, field.ty.span()));
        }
    }
    for users in users.values().filter(|users| users.len() > 1) {
        let names = users.iter().map(|(variant, _)| format!("`{variant}`")).collect::<Vec<_>>().join(" and ");
        for (_, span) in users {
            let message = format!(
                "{names} are made from the same type, so `?` could not choose: keep one `#[from]`, use `#[source]` for the others"
            );
            faults.push(Error::custom(message).with_span(span));
        }
    }
}
