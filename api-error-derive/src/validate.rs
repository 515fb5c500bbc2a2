//! From what was written to what is valid. All faults of an input are reported together.

mod allow;
mod attributes;
mod by_status;
mod code;
mod common;
pub mod companions;
mod decode;
mod defaults;
mod docs_url;
mod dynamic;
mod facts;
mod fields;
mod grpc;
pub mod header;
pub mod implementations;
#[cfg(feature = "fluent")]
mod locales;
pub mod marks;
mod message;
#[cfg(not(feature = "fluent"))]
mod no_locales;
mod own;
mod referred;
mod status;
mod transparent;
pub mod types;
mod value;
mod ws_close;

use darling::error::Accumulator;

use self::code::Identity;
use self::common::envelope;
use self::defaults::Defaults;
#[cfg(not(feature = "fluent"))]
use self::no_locales as locales;
use crate::attr::{Draft, Input};
use crate::model::{Model, Variant};
use crate::path;

/// The rules, in the order in which they are read.
pub fn validate(input: &Input, errors: &mut Accumulator) -> Model {
    let drafts = &input.drafts;
    let manual = implementations::manual(&input.manual, errors);
    let decodes = decode::of_type(input, errors);
    let defaults = Defaults::of(input, &manual, decodes, errors);
    let implements_error = !defaults.fields.companions.implement_error();
    let (mut variants, identities): (Vec<_>, Vec<_>) =
        drafts.iter().map(|draft| variant(draft, &defaults, errors)).unzip();
    decode::refuse_two_others(drafts, errors);
    decode::refuse_borrowed(&variants, drafts, input.is_struct, errors);
    // What could not be read may have been the code.
    let identities = identities.into_iter().zip(drafts).filter(|(_, draft)| draft.unread.is_none());
    code::refuse_duplicates(&identities.filter_map(|(identity, _)| identity).collect::<Vec<_>>(), errors);
    if implements_error {
        attributes::refuse_useless(input, errors);
    }
    if implements_error && !manual.iter().any(|name| name == "From") {
        implementations::refuse_ambiguous_from(drafts, errors);
    }
    // The last rule: what a file may say depends on all that stands in the attributes.
    let locales = input.locales.as_ref().and_then(|value| locales::locales(value, drafts, &mut variants, errors));
    Model {
        runtime: path::runtime(input.krate.as_ref().and_then(|value| errors.handle(value.path("path::to::api_error")))),
        ident: input.ident.clone(),
        vis: input.vis.clone(),
        generics: input.generics.clone(),
        is_struct: input.is_struct,
        locales,
        envelope: envelope(input.envelope.as_ref(), errors),
        decodes,
        has_display: defaults.has_display,
        manual,
        implements_error,
        bound: input.bound.as_ref().and_then(|value| errors.handle(implementations::bound(value))),
        variants,
        retired: defaults.codes.retired,
    }
}

fn variant(draft: &Draft, defaults: &Defaults<'_>, errors: &mut Accumulator) -> (Variant, Option<Identity>) {
    if transparent::is_transparent(draft) {
        return (transparent::variant(draft, defaults, errors), None);
    }
    if let Some(reference) = referred::reference(draft) {
        return (referred::variant(reference, draft, defaults, errors), None);
    }
    let (variant, identity) = own::variant(draft, defaults, errors);
    (variant, Some(identity))
}
