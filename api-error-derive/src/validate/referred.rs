//! `code = PATH`, or a field that is a spec: the error is one that is declared elsewhere.

use darling::Result;
use darling::error::Accumulator;
use syn::{Expr, Path};

use super::common::{envelope, flag, headers, message_override, own_status};
use super::defaults::Defaults;
use super::status::{self, Stated};
use super::{decode, dynamic, fields};
use crate::attr::Draft;
use crate::errors::{all, fail};
use crate::keys::ErrorKeys;
use crate::model::{Expose, Kind, Reference, Variant};

/// The spec that a variant refers to.
pub fn reference(draft: &Draft) -> Option<Reference> {
    dynamic::spec(&draft.fields).map(Reference::Field).or_else(|| path(&draft.facts).map(Reference::Path))
}

/// An error that is declared elsewhere. Without a word of the variant it is hidden where its type, or the spec, says so.
pub fn variant(reference: Reference, draft: &Draft, defaults: &Defaults<'_>, errors: &mut Accumulator) -> Variant {
    errors.handle(refuse_facts(draft));
    let status = own_status(draft, errors);
    let status = status::decide(status, None, dynamic::status(&draft.fields)).and_then(|(_, dynamic)| dynamic);
    let stated = flag(draft.facts.expose.as_ref(), errors).map(Expose::from);
    let of_type = flag(defaults.facts.expose.as_ref(), errors);
    let is_hidden = !of_type.unwrap_or(status.is_none());
    let expose = stated.unwrap_or(if is_hidden { Expose::No } else { Expose::AsError });
    Variant {
        ident: draft.ident.clone(),
        fields: fields::fields(draft, &defaults.fields, expose, errors),
        kind: Kind::Referred(reference, expose),
        message: message_override(draft, defaults, expose, errors),
        status,
        code: None,
        headers: headers(draft, defaults, None, errors),
        envelope: envelope(draft.envelope.as_ref(), errors),
        decode: decode::of_variant(draft, defaults, errors),
    }
}

fn path(facts: &ErrorKeys) -> Option<Path> {
    match facts.code.as_ref()?.expression() {
        Some(Expr::Path(path)) if path.qself.is_none() => Some(path.path.clone()),
        _ => None,
    }
}

/// One code has one description: what would be another stands where the code is declared.
fn refuse_facts(draft: &Draft) -> Result<()> {
    let facts = &draft.facts;
    let status = facts.status.as_ref().filter(|value| !matches!(status::status(value, None), Ok(Stated::Function(_))));
    let reference = if path(facts).is_some() { "`code = PATH`" } else { "a field that is the spec" };
    let stated = status.into_iter().chain(facts.of_the_code());
    let stated = stated.map(|value| {
        let key = value.key();
        fail::<()>(
            &value.0,
            format!("`{key}` beside {reference}: it is a fact of the code, written where that is declared; leave it out here, or give this error a code of its own"),
        )
    });
    all(stated.chain([refuse_two_codes(draft)])).map(|_| ())
}

fn refuse_two_codes(draft: &Draft) -> Result<()> {
    match (&draft.facts.code, draft.fields.iter().find_map(|field| field.code.as_ref())) {
        (Some(code), Some(_)) => {
            code.fail("a field is marked `code`, so there are two answers to what the code is: leave one of them out")
        }
        _ => Ok(()),
    }
}
