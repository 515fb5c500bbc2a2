//! `allow(…)`: findings of the catalog's lint that are no faults.

use darling::Result;
use darling::error::Accumulator;
use proc_macro2::Ident;
use syn::{Expr, ExprLit, Lit};

use super::value::named_items;
use crate::errors::fail;
use crate::keys::Value;

/// `allow(missing_challenge = "the gateway adds it")`: rules, each once, and why.
pub fn allowed(values: &[Value], errors: &mut Accumulator) -> Vec<(Ident, String)> {
    named_items(values, FORM, allowance, |name| format!("`{name}` is allowed twice: keep one"), errors)
}

const FORM: &str =
    "`allow` takes rules of the catalog's lint, each with the reason why: `allow(missing_challenge = \"…\")`";

/// The compiler finds out whether there is such a rule: the runtime has a constant for each.
fn allowance(item: &Value) -> Result<(Ident, String)> {
    let Some(name) = item.0.path().get_ident().cloned() else { return item.fail(FORM) };
    match item.expression() {
        None => item.fail(format!("`{name}` needs the reason why: `allow({name} = \"…\")`")),
        Some(Expr::Lit(ExprLit { lit: Lit::Str(reason), .. })) if reason.value().trim().is_empty() => fail(
            reason,
            format!("the reason is empty: say why `{name}` is no fault here, for whoever reads this next year"),
        ),
        Some(_) => Ok((name, item.string()?.value())),
    }
}
