//! Variants whose facts are those of another error, with what stands beside.

use darling::error::Accumulator;

use super::{
    Defaults, Draft, decode, dynamic, envelope, fields, flag, headers, message, of_type, own_headers, own_status,
};
use super::{referred, status, transparent};
use crate::model::{Expose, Kind, Message, Reference, Status, Variant};

/// An error that is declared elsewhere. Without a word of the variant it is hidden where its type, or the spec, says so.
pub fn referred(reference: Reference, draft: &Draft<'_>, defaults: &Defaults<'_>, errors: &mut Accumulator) -> Variant {
    errors.handle(referred::refuse_facts(draft.facts, draft.fields));
    let status = own_status(draft, errors);
    let status = status::decide(status, None, dynamic::status(draft.fields)).and_then(|(_, dynamic)| dynamic);
    let stated = flag(draft.facts.expose.as_ref(), errors).map(Expose::from);
    let of_type = flag(of_type(defaults, |facts| &facts.expose), errors);
    let is_hidden = !of_type.unwrap_or(status.is_none());
    let expose = stated.unwrap_or(if is_hidden { Expose::No } else { Expose::AsError });
    Variant {
        ident: draft.ident.clone(),
        fields: fields::fields(draft, &defaults.fields, expose, errors),
        kind: Kind::Referred(reference, expose),
        message: own_message(draft, defaults, expose, errors),
        status,
        code: None,
        headers: headers(draft, defaults, None, errors),
        envelope: envelope(draft.envelope, errors),
        decode: decode::of_variant(draft, defaults, errors),
    }
}

/// The error in a field. Hidden on either side is hidden, and a status that stands here decides about this side.
pub fn transparent(draft: &Draft<'_>, defaults: &Defaults<'_>, errors: &mut Accumulator) -> Variant {
    let inside = errors.handle(transparent::delegate(draft.ident, draft.facts, draft.fields, defaults.ident));
    let status = own_status(draft, errors);
    errors.handle(transparent::refuse_two_statuses(status.as_ref(), draft.facts, draft.fields));
    let status = status::decide(status, None, dynamic::status(draft.fields));
    let status = status.map(|(number, dynamic)| dynamic.unwrap_or(Status::Fixed(number)));
    let stated = flag(draft.facts.expose.as_ref().or(defaults.facts.expose.as_ref()), errors);
    let expose = stated.unwrap_or(matches!(status, None | Some(Status::Fixed(..500))));
    let of_fields = if expose { Expose::AsError } else { Expose::No };
    Variant {
        ident: draft.ident.clone(),
        fields: fields::overridden_by(draft.fields, &defaults.fields, errors),
        kind: Kind::Transparent { field: inside.unwrap_or_default(), expose },
        message: own_message(draft, defaults, of_fields, errors),
        status,
        code: None,
        headers: own_headers(draft, errors),
        envelope: envelope(draft.envelope, errors),
        decode: decode::of_variant(draft, defaults, errors),
    }
}

/// The message that stands here, and not in the spec.
fn own_message(
    draft: &Draft<'_>,
    defaults: &Defaults<'_>,
    expose: Expose,
    errors: &mut Accumulator,
) -> Option<(Message, Expose)> {
    let stated = message(draft, defaults, expose != Expose::No, errors);
    errors.handle(dynamic::refuse_two_messages(draft.fields, draft.facts.message.as_ref()));
    let dynamic = errors.handle(dynamic::message(draft.fields, expose, None)).flatten();
    dynamic.or(stated.map(|message| (message, expose)))
}
