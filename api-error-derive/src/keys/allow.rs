//! `allow(…)`: findings of the catalog's lint that are accepted.

use darling::{FromMeta, Result};
use syn::{Expr, ExprLit, Ident, Lit, Meta};

use super::item::Item;
use crate::errors::{all, fail};

/// `allow(missing_challenge = "the gateway adds it")`: rules, each with a reason.
pub struct Allowed(pub Vec<(Ident, String)>);

const FORM: &str = "`allow` takes rules of the catalog's lint, each with a reason: `allow(missing_challenge = \"…\")`";

impl FromMeta for Allowed {
    fn from_meta(meta: &Meta) -> Result<Self> {
        all(Item(meta).items::<Meta>(FORM)?.iter().map(|item| allowance(Item(item)))).map(Self)
    }
}

/// The compiler reports an unknown rule: the runtime has a constant for each.
fn allowance(item: Item<'_>) -> Result<(Ident, String)> {
    let Some(name) = item.0.path().get_ident().cloned() else { return item.fail(FORM) };
    match item.expression() {
        None => item.fail(format!("`{name}` requires a reason: `allow({name} = \"…\")`")),
        Some(Expr::Lit(ExprLit { lit: Lit::Str(reason), .. })) if reason.value().trim().is_empty() => {
            fail(reason, format!("the reason is empty: write why `{name}` is acceptable here"))
        }
        Some(_) => Ok((name, item.string("…")?.value())),
    }
}
