//! Which implementations the type gets, and with which bounds.

use std::collections::BTreeMap;

use darling::Result;
use darling::error::Accumulator;
use quote::ToTokens;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Ident, Token, WherePredicate};

use super::marks;
use crate::attr::Draft;
use crate::errors::{all, fail, report};
use crate::keys::Value;
use crate::model::Source;
use crate::suggest::closest;

/// Implementations that can be left out.
pub const IMPLEMENTATIONS: &[&str] =
    &["Display", "Error", "From", "IntoResponse", "IntoResponses", "Responder", "ResponseError", "TonicStatus"];

/// `manual(Display, Error)`.
pub fn manual(values: &[Value], errors: &mut Accumulator) -> Vec<Ident> {
    values.iter().filter_map(|value| errors.handle(manual_list(value))).flatten().collect()
}

fn manual_list(value: &Value) -> Result<Vec<Ident>> {
    let known = IMPLEMENTATIONS.join("`, `");
    let form = format!("`manual` lists what you implement by hand, of `{known}`: `manual(Display)`");
    all(value.items(&form)?.into_iter().map(implementation))
}

fn implementation(name: Ident) -> Result<Ident> {
    if IMPLEMENTATIONS.iter().any(|known| name == known) {
        return Ok(name);
    }
    match closest(&name.to_string(), IMPLEMENTATIONS.iter().copied()) {
        Some(close) => fail(&name, format!("the derive implements no `{name}`: did you mean `{close}`?")),
        None => {
            let known = IMPLEMENTATIONS.join("`, `");
            fail(&name, format!("the derive implements no `{name}`: `manual` can leave out `{known}`"))
        }
    }
}

/// `bound = "T: Trait, U: Trait"`.
pub fn bound(value: &Value) -> Result<Vec<WherePredicate>> {
    let text = value.string()?;
    let parser = Punctuated::<WherePredicate, Token![,]>::parse_terminated;
    match parser.parse_str(&text.value()) {
        Ok(predicates) => Ok(predicates.into_iter().collect()),
        Err(_) => fail(&text, "`bound` takes what stands after `where`: `bound = \"T: Serialize + Debug\"`"),
    }
}

/// `?` must know which variant to make, and what to put into its fields.
pub fn refuse_ambiguous_from(drafts: &[Draft], errors: &mut Accumulator) {
    let mut users = BTreeMap::<_, Vec<_>>::new();
    for draft in drafts {
        for field in draft.fields.iter().filter(|field| marks::source(field) == Some(Source::From)) {
            if draft.fields.len() > 1 {
                let message = "`#[from]` makes the variant of this value alone, so it is the only field: use `#[source]` beside others";
                report(&field.ty, message, errors);
            }
            let ty = field.ty.to_token_stream().to_string();
            users.entry(ty).or_default().push((&draft.ident, field.ty.span()));
        }
    }
    for users in users.values().filter(|users| users.len() > 1) {
        let names = users.iter().map(|(variant, _)| format!("`{variant}`")).collect::<Vec<_>>().join(" and ");
        let message = format!(
            "{names} are made from the same type, so `?` could not choose: keep one `#[from]`, use `#[source]` for the others"
        );
        for (_, span) in users {
            report(span, &message, errors);
        }
    }
}
