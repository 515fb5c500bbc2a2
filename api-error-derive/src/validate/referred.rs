//! `code = PATH`: the error is one that is declared elsewhere.

use darling::Result;
use syn::{Expr, Path};

use super::value::{all, fault};
use crate::attr::Facts;

/// The spec that a variant refers to.
pub fn reference(facts: &Facts) -> Option<&Path> {
    match facts.code.as_ref()?.expression() {
        Some(Expr::Path(path)) => Some(&path.path),
        _ => None,
    }
}

/// One code has one description: what would be another stands where the code is declared.
pub fn refuse_facts(facts: &Facts) -> Result<()> {
    let single = [
        &facts.number,
        &facts.status,
        &facts.allow_success,
        &facts.title,
        &facts.docs_url,
        &facts.category,
        &facts.retryable,
        &facts.log_level,
    ];
    let faults = single.into_iter().flatten().chain(&facts.extra).chain(&facts.allow).map(|value| {
        let key = value.key();
        fault::<()>(
            &value.0,
            format!("`{key}` beside `code = PATH`: it is a fact of the code, written where that is declared; leave it out here, or give this error a code of its own"),
        )
    });
    all(faults).map(|_| ())
}
