//! Validates the written keys, one step for each subject. All errors of an input are reported together.

mod attributes;
mod by_status;
mod code;
mod common;
pub mod companions;
mod decode;
mod defaults;
mod docs_url;
mod dynamic;
mod effect;
mod facts;
mod fields;
pub mod header;
mod implementations;
#[cfg(feature = "fluent")]
mod locales;
pub mod marks;
mod message;
#[cfg(not(feature = "fluent"))]
mod no_locales;
mod own;
mod referred;
mod rename_all;
mod status;
mod transparent;
pub mod types;

use darling::Result;
use darling::error::Accumulator;
use quote::ToTokens;

use self::code::Identity;
use self::common::envelope;
use self::defaults::Defaults;
#[cfg(not(feature = "fluent"))]
use self::no_locales as locales;
use crate::attr::{Draft, Input};
use crate::errors;
use crate::keys::Stated;
use crate::keys::facts::Crate;
use crate::keys::implementations::Bound;
use crate::model::{Model, Variant};
use crate::path;

/// The steps, each after those that it requires. `errors` are those of reading.
pub fn validate(input: &Input, mut errors: Accumulator) -> Result<Model> {
    let errors_of_all = &mut errors;
    let drafts = &input.drafts;
    // A path in quotes is a habit from serde.
    if let (Some(Crate { path, has_quotes: true }), Some(written)) = (input.krate.value(), input.krate.written()) {
        let path = path.to_token_stream().to_string().replace(' ', "");
        errors_of_all.handle(written.fail::<()>(format!("`crate` takes a path: `crate = {path}`")));
    }
    // Other rules depend on the implementations of the user.
    let manual = implementations::manual(input, errors_of_all);
    // The defaults of an enum are checked once, not with each variant.
    let defaults = Defaults::of(input, &manual, errors_of_all);
    let implements_error = !defaults.fields.companions.implement_error();
    let (mut variants, identities): (Vec<_>, Vec<_>) =
        drafts.iter().map(|draft| variant(draft, &defaults, errors_of_all)).unzip();
    // An unknown error code decodes into one variant.
    decode::refuse_two_others(drafts, errors_of_all);
    // The compiler would report lifetimes, and not the field.
    decode::refuse_borrowed(&variants, drafts, input.is_struct, errors_of_all);
    // Codes and numbers identify errors. An item that could not be read may have been the code.
    let identities = identities.into_iter().zip(drafts).filter(|(_, draft)| !draft.has_unread);
    code::refuse_duplicates(&identities.filter_map(|(identity, _)| identity).collect::<Vec<_>>(), errors_of_all);
    // Companion derives have rules of their own for `#[from]`, `#[source]` and `#[backtrace]`.
    if implements_error {
        attributes::refuse_useless(input, errors_of_all);
    }
    attributes::refuse_packed(input, errors_of_all);
    // The compiler would report two conversions of one type at the derive.
    if implements_error && !manual.iter().any(|name| name == "From") {
        implementations::refuse_ambiguous_from(drafts, errors_of_all);
    }
    // No key is ignored silently. A key with an error may be the one with the effect.
    if errors::is_empty(errors_of_all) {
        effect::refuse_without_effect(input, &variants, errors_of_all);
        implementations::refuse_needless_manual(input, errors_of_all);
    }
    // The last step: the rules of translation files depend on all attributes.
    let locales = input.locales.as_ref();
    let locales = locales.and_then(|stated| locales::locales(stated, drafts, &mut variants, errors_of_all));
    errors.finish_with(Model {
        runtime: path::alias(),
        crate_path: path::runtime(input.krate.value().map(|Crate { path, .. }| path.clone())),
        ident: input.ident.clone(),
        vis: input.vis.clone(),
        generics: input.generics.clone(),
        is_struct: input.is_struct,
        locales,
        envelope: envelope(input.envelope.as_ref()),
        decodes: input.decode.is_some(),
        has_display: defaults.has_display,
        manual,
        implements_error,
        bound: input.bound.value().map(|Bound(predicates)| predicates.clone()),
        // Complete where no error was reported.
        variants: variants.into_iter().flatten().collect(),
        retired: defaults.codes.retired,
    })
}

fn variant(draft: &Draft, defaults: &Defaults<'_>, errors: &mut Accumulator) -> (Option<Variant>, Option<Identity>) {
    if transparent::is_transparent(draft) {
        return (transparent::variant(draft, defaults, errors), None);
    }
    if let Some(reference) = referred::reference(draft) {
        return (referred::variant(reference, draft, defaults, errors), None);
    }
    let (variant, identity) = own::variant(draft, defaults, errors);
    (variant, Some(identity))
}
