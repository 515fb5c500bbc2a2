//! `allow(…)`: findings of the catalog's lint that are no faults.

use std::collections::HashSet;

use darling::Result;
use darling::error::Accumulator;
use proc_macro2::Ident;
use syn::{Expr, ExprLit, Lit, Meta};

use super::value::{fail, items};
use crate::attr::Value;

/// `allow(missing_challenge = "the gateway adds it")`: rules, each once, and why.
pub fn allowed(values: &[Value], errors: &mut Accumulator) -> Vec<(Ident, String)> {
    let items: Vec<_> = values.iter().filter_map(|value| errors.handle(rules(value))).flatten().collect();
    let mut names = HashSet::new();
    let allowed = items.iter().map(|item| {
        let (name, reason) = allowance(item)?;
        if names.insert(name.clone()) {
            Ok((name, reason))
        } else {
            fail(&item.0, format!("`{name}` is allowed twice: keep one"))
        }
    });
    allowed.filter_map(|allowance| errors.handle(allowance)).collect()
}

const FORM: &str =
    "`allow` takes rules of the catalog's lint, each with the reason why: `allow(missing_challenge = \"…\")`";

fn rules(value: &Value) -> Result<Vec<Value>> {
    match &value.0 {
        Meta::List(list) => Ok(items(list, FORM)?.into_iter().map(Value).collect()),
        _ => value.fail(FORM),
    }
}

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
