//! What lists of errors get wrong over the years.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{Check, Finding, Reason, Rule};
use crate::catalog::Catalog;
use crate::spec::ErrorSpec;

pub(super) fn repeated_message(catalog: &Catalog) -> Vec<(&'static ErrorSpec, Reason)> {
    let mut first = HashMap::new();
    let repeats = catalog.iter().filter_map(|spec| match first.entry((spec.status(), spec.message())) {
        Entry::Vacant(entry) => {
            entry.insert(spec);
            None
        }
        Entry::Occupied(entry) => Some((spec, same_as(entry.get()))),
    });
    repeats.collect()
}

fn same_as(first: &ErrorSpec) -> Reason {
    let (code, status, message) = (first.code(), first.status().as_u16(), first.message());
    format!("`{code}` has the status {status} and the message {message:?} too: tell them apart, or keep one").into()
}

pub(super) fn undocumented(spec: &'static ErrorSpec) -> Option<Reason> {
    let reason = "nothing says what it means: write a doc comment on it, or state its `docs_url`";
    (spec.doc().is_none() && spec.docs_url().is_none()).then_some(reason.into())
}

pub(super) fn missing_translation(spec: &'static ErrorSpec) -> Option<Reason> {
    let locales = spec.origin().locales()?;
    let missing = locales.others().iter().filter(|locale| spec.translation(locale).is_none());
    let missing: Vec<_> = missing.map(|locale| format!("`{locale}`")).collect();
    let default = locales.default();
    let reason = || format!("callers of {} are told it in `{default}`: there is no translation", missing.join(", "));
    (!missing.is_empty()).then(|| reason().into())
}

/// What is allowed by the type is used if one of its errors needs it, so allowances of one type, rule and reason are one.
pub(super) fn unused_allowances(catalog: &Catalog, findings: &[Finding]) -> Vec<Finding> {
    let mut unused: Vec<(&'static ErrorSpec, Rule, &'static str)> = Vec::new();
    for spec in catalog {
        for (rule, why) in spec.allowed() {
            let is_same =
                |other: &ErrorSpec, allowed: Option<&str>| other.origin() == spec.origin() && allowed == Some(why);
            let is_used = findings.iter().any(|found| found.rule() == rule && is_same(found.spec(), found.allowed()));
            let is_known = unused.iter().any(|(first, known, why)| *known == rule && is_same(first, Some(why)));
            if matches!(super::check_of(rule), Check::Each(_)) && !is_used && !is_known {
                unused.push((spec, rule, why));
            }
        }
    }
    unused.into_iter().map(|(spec, rule, why)| unused_allowance(spec, rule, why)).collect()
}

fn unused_allowance(spec: &'static ErrorSpec, rule: Rule, why: &str) -> Finding {
    let reason = format!("`allow({rule} = {why:?})` allows nothing: there is no such finding");
    Finding::new(spec, Rule::UnusedAllowance, reason.into())
}
