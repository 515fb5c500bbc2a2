//! `code = PATH`, or a field that is a spec: the error is one that is declared elsewhere.

use darling::Result;
use syn::{Expr, Path};

use super::status::{self, Stated};
use super::value::{all, fail};
use super::{dynamic, facts};
use crate::attr::{Facts, Field};
use crate::model::Reference;

/// The spec that a variant refers to.
pub fn reference(facts: &Facts, fields: &[Field]) -> Option<Reference> {
    dynamic::spec(fields).map(Reference::Field).or_else(|| path(facts).map(Reference::Path))
}

fn path(facts: &Facts) -> Option<Path> {
    match facts.code.as_ref()?.expression() {
        Some(Expr::Path(path)) if path.qself.is_none() => Some(path.path.clone()),
        _ => None,
    }
}

/// One code has one description: what would be another stands where the code is declared.
pub fn refuse_facts(facts: &Facts, fields: &[Field]) -> Result<()> {
    let status = facts.status.as_ref().filter(|value| !matches!(status::status(value, None), Ok(Stated::Function(_))));
    let reference = if path(facts).is_some() { "`code = PATH`" } else { "a field that is the spec" };
    let stated = status.into_iter().chain(facts::of_the_code(facts));
    let stated = stated.map(|value| {
        let key = value.key();
        fail::<()>(
            &value.0,
            format!("`{key}` beside {reference}: it is a fact of the code, written where that is declared; leave it out here, or give this error a code of its own"),
        )
    });
    all(stated.chain([refuse_two_codes(facts, fields)])).map(|_| ())
}

fn refuse_two_codes(facts: &Facts, fields: &[Field]) -> Result<()> {
    match (&facts.code, fields.iter().find_map(|field| field.code.as_ref())) {
        (Some(code), Some(_)) => {
            code.fail("a field is marked `code`, so there are two answers to what the code is: leave one of them out")
        }
        _ => Ok(()),
    }
}
