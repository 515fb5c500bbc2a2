//! `code = PATH`, or a field that is a spec: the error is one that is declared elsewhere.

use darling::Result;
use darling::error::Accumulator;
use syn::Path;

use super::common::{envelope, flag, headers, message_override, own_status};
use super::defaults::Defaults;
use super::{decode, dynamic, fields, status};
use crate::attr::Draft;
use crate::errors::all;
use crate::keys::code::Code;
use crate::keys::status::Status;
use crate::keys::{ErrorKeys, Stated};
use crate::model::{Expose, Kind, Reference, Variant};

/// The spec that a variant refers to.
pub fn reference(draft: &Draft) -> Option<Reference> {
    dynamic::spec(&draft.fields).map(Reference::Field).or_else(|| path(&draft.facts).map(Reference::Path))
}

/// An error that is declared elsewhere. Without `expose` on the variant it is hidden where its type or the spec is.
pub fn variant(
    reference: Reference,
    draft: &Draft,
    defaults: &Defaults<'_>,
    errors: &mut Accumulator,
) -> Option<Variant> {
    errors.handle(refuse_facts(draft, defaults));
    let status = status::of_occurrence(own_status(draft, errors), dynamic::status(&draft.fields));
    let stated = flag(draft.facts.expose.as_ref()).map(Expose::from);
    let of_type = flag(defaults.facts.expose.as_ref());
    let is_hidden = !of_type.unwrap_or(status.is_none());
    let expose = stated.unwrap_or(if is_hidden { Expose::No } else { Expose::AsError });
    let decode = decode::of_variant(draft, defaults, errors);
    Some(Variant {
        ident: draft.ident.clone(),
        fields: fields::fields(draft, &defaults.fields, expose, errors),
        kind: Kind::Referred(reference, expose),
        message: message_override(draft, defaults, expose, errors),
        status,
        code: None,
        headers: headers(draft, defaults, None, errors),
        envelope: envelope(draft.envelope.as_ref()),
        decode: decode?,
    })
}

fn path(facts: &ErrorKeys) -> Option<Path> {
    if let Some(Code::Path(path)) = facts.code.value() { Some(path.clone()) } else { None }
}

/// One code has one description, at its declaration.
fn refuse_facts(draft: &Draft, defaults: &Defaults<'_>) -> Result<()> {
    let facts = &draft.facts;
    let status = facts.status.written().filter(|_| !matches!(facts.status.value(), Some(Status::Function(_))));
    let reference = if path(facts).is_some() { "`code = PATH`" } else { "a field that is the spec" };
    let has_status = facts.status.is_some() || defaults.facts.status.is_some();
    let own = if has_status { "`code = \"…\"`" } else { "`code = \"…\", status = 404`" };
    let stated = status.into_iter().chain(facts.of_the_code());
    let stated = stated.map(|written| {
        let key = written.key();
        written.fail_at_key::<()>(
            format!("`{key}` is not allowed with {reference}, the declaration of the code defines it: leave it out here, or give this error its own code, {own}"),
        )
    });
    all(stated.chain([refuse_two_codes(draft)])).map(|_| ())
}

fn refuse_two_codes(draft: &Draft) -> Result<()> {
    match (draft.facts.code.written(), draft.fields.iter().find_map(|field| field.code.as_ref())) {
        (Some(code), Some(_)) => code.fail("a field is marked `code` too: leave one of them out"),
        _ => Ok(()),
    }
}
