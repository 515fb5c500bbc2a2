//! `allow(…)`: findings of the catalog's lint that are no faults.

use std::collections::HashSet;

use darling::Result;
use darling::error::Accumulator;
use darling::util::path_to_string;
use syn::{Expr, ExprLit, Lit, Meta};

use super::value::{fault, items};
use crate::attr::Value;
use crate::suggest::closest;

/// The rules of the lint: `Rule::ALL` of the runtime, where each is documented.
const ALLOWABLE: &[&str] = &[
    "missing_challenge",
    "missing_proxy_challenge",
    "missing_allow",
    "missing_upgrade",
    "upgrade_without_connection",
    "missing_content_range",
    "missing_accept",
    "missing_blocked_by",
    "retryable_without_wait",
    "reserved_status",
    "network_status",
    "early_data_status",
    "unexplained",
    "exposed_5xx",
    "unmarked_details",
    "names_internals",
    "repeated_message",
    "number_of_another_category",
    "undocumented",
    "missing_translation",
    "unused_allowance",
];

/// `allow(missing_challenge = "the gateway adds it")`: rules, each once, and why.
pub fn allowed(values: &[Value], faults: &mut Accumulator) -> Vec<(String, String)> {
    let items: Vec<_> = values.iter().filter_map(|value| faults.handle(rules(value))).flatten().collect();
    let mut names = HashSet::new();
    let allowed = items.iter().map(|item| {
        let (name, reason) = allowance(item)?;
        if names.insert(name.clone()) {
            Ok((name, reason))
        } else {
            fault(&item.0, format!("`{name}` is allowed twice: keep one"))
        }
    });
    allowed.filter_map(|allowance| faults.handle(allowance)).collect()
}

fn rules(value: &Value) -> Result<Vec<Value>> {
    const FORM: &str =
        "`allow` takes rules of the catalog's lint, each with the reason why: `allow(missing_challenge = \"…\")`";
    match &value.0 {
        Meta::List(list) => Ok(items(list, FORM)?.into_iter().map(Value).collect()),
        _ => value.fault(FORM),
    }
}

fn allowance(item: &Value) -> Result<(String, String)> {
    let name = path_to_string(item.0.path());
    if !ALLOWABLE.contains(&&*name) {
        return fault(item.0.path(), unknown(&name));
    }
    match item.expression() {
        None => item.fault(format!("`{name}` needs the reason why: `allow({name} = \"…\")`")),
        Some(Expr::Lit(ExprLit { lit: Lit::Str(reason), .. })) if reason.value().trim().is_empty() => fault(
            reason,
            format!("the reason is empty: say why `{name}` is no fault here, for whoever reads this next year"),
        ),
        Some(_) => Ok((name, item.string()?.value())),
    }
}

fn unknown(name: &str) -> String {
    match closest(name, ALLOWABLE.iter().copied()) {
        Some(close) => format!("unknown rule `{name}`: did you mean `{close}`?"),
        None => format!("unknown rule `{name}`: the rules are `{}`", ALLOWABLE.join("`, `")),
    }
}
