//! Keys without effect.

use darling::error::Accumulator;

use crate::attr::{Draft, Input};
use crate::keys::code::Code;
use crate::keys::status::Status;
use crate::keys::{Stated, Written};
use crate::model::{Decode, Kind, Own, Variant};

/// A key, whether it has an effect on one of the errors, and why it has none.
type Effect<'a> = (Option<&'a Written>, bool, &'static str);

/// One error as written, and as validated.
#[derive(Clone, Copy)]
struct Pair<'a> {
    draft: &'a Draft,
    variant: &'a Variant,
}

pub fn refuse_without_effect(input: &Input, variants: &[Option<Variant>], errors: &mut Accumulator) {
    let pairs = input.drafts.iter().zip(variants.iter().flatten()).map(|(draft, variant)| Pair { draft, variant });
    let pairs: Vec<_> = pairs.collect();
    let of_each = pairs.iter().map(|pair| of_error(*pair));
    let effects = of_names(input, &pairs).into_iter().chain(of_type(input, &pairs));
    for (key, has_effect, reason) in effects.filter(|_| !pairs.is_empty()).chain(of_each) {
        let Some(key) = key.filter(|_| !has_effect) else { continue };
        errors.handle(key.fail_at_key::<()>(format!("`{}` has no effect, since {reason}: leave it out", key.key())));
    }
}

/// The errors that are declared here.
fn own<'a>(pairs: &'a [Pair<'a>]) -> impl Iterator<Item = (&'a Draft, &'a Own)> + Clone {
    pairs.iter().filter_map(|pair| Some((pair.draft, pair.variant.own()?)))
}

/// The rules that generate names and codes.
fn of_names<'a>(input: &'a Input, pairs: &[Pair<'_>]) -> [Effect<'a>; 4] {
    const NO_DETAIL: &str = "no detail is named by it";
    const EVERY_CODE: &str = "every code is written";
    let details = if input.is_struct { input.rename_all.written() } else { input.rename_all_fields.written() };
    let codes = input.rename_all.written().filter(|_| !input.is_struct);
    let makes_codes = own(pairs).any(|(draft, _)| !matches!(draft.facts.code.value(), Some(Code::Text(_))));
    [
        (details, pairs.iter().any(names_details), NO_DETAIL),
        (codes, makes_codes, EVERY_CODE),
        (input.prefix.written(), makes_codes, EVERY_CODE),
        (input.bound.written(), input.generics.type_params().next().is_some(), "the type has no type parameters"),
    ]
}

fn names_details(pair: &Pair<'_>) -> bool {
    let mut fields = pair.draft.fields.iter().zip(&pair.variant.fields);
    fields.any(|(stated, field)| field.detail().is_some() && stated.rename.is_none())
}

/// The defaults of an enum also hold for future variants. Only errors that are declared elsewhere take none.
fn of_type<'a>(input: &'a Input, pairs: &[Pair<'_>]) -> Vec<Effect<'a>> {
    const ELSEWHERE: &str = "all variants are declared elsewhere";
    let facts = &input.facts;
    let has_own = own(pairs).next().is_some();
    let takes_headers = pairs.iter().any(|pair| !matches!(pair.variant.kind, Kind::Transparent { .. }));
    let decodes = pairs.iter().any(|pair| pair.variant.decode != Decode::No);
    // A function that no error calls is not even resolved.
    let is_function = matches!(facts.status.value(), Some(Status::Function(_)));
    let has_number = |draft: &Draft| matches!(draft.facts.status.value(), Some(Status::Number(_)));
    let is_called = !is_function || own(pairs).any(|(draft, _)| !has_number(draft));
    let single = [
        (facts.status.written(), has_own, ELSEWHERE),
        (facts.status.written(), !has_own || is_called, "every variant has a status of its own"),
        (facts.docs_url.written(), has_own, ELSEWHERE),
        (facts.category.written(), has_own, ELSEWHERE),
        (facts.log_level.written(), has_own, ELSEWHERE),
        (facts.ws_close.written(), has_own, ELSEWHERE),
        (facts.grpc.written(), has_own, ELSEWHERE),
        (input.decode.written(), decodes, "every variant is excluded"),
    ];
    let headers = facts.header.iter().map(|key| (Some(&key.written), takes_headers, ELSEWHERE));
    let extras = facts.extra.iter().map(|key| (Some(&key.written), has_own, ELSEWHERE));
    let allowed = facts.allow.iter().map(|key| (Some(&key.written), has_own, ELSEWHERE));
    single.into_iter().chain(headers).chain(extras).chain(allowed).collect()
}

fn of_error(pair: Pair<'_>) -> Effect<'_> {
    let may_succeed = pair.variant.status.is_some() || pair.variant.own().is_some_and(|own| own.status < 400);
    (pair.draft.facts.allow_success.written(), may_succeed, "the status is an error status")
}
