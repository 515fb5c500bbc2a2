//! An error that is declared here: a row of the table.

use darling::error::Accumulator;

use super::code::{self, Identity};
use super::common::{self, envelope, flag, own_status};
use super::defaults::Defaults;
use super::status::{self, Stated};
use super::{allow, by_status, decode, docs_url, dynamic, facts, fields, grpc, message, ws_close};
use crate::attr::Draft;
use crate::keys::{ErrorKeys, Value};
use crate::model::{Constant, Kind, Message, Own, Status, Variant};
use crate::naming;

pub fn variant(draft: &Draft, defaults: &Defaults<'_>, errors: &mut Accumulator) -> (Variant, Identity) {
    let identity = defaults.codes.identity(draft, errors);
    let (status, dynamic) = status(draft, defaults, errors).unzip();
    let dynamic = dynamic.flatten();
    let expose = flag(stated(draft, defaults, |facts| &facts.expose), errors);
    // Without a valid status nothing is said about fields: one fault is enough. One that is decided later may be any.
    let expose = expose.unwrap_or_else(|| dynamic.is_none() && status.is_none_or(|status| status < 500));
    let mut own = own(draft, defaults, &identity, status.unwrap_or(500), expose, errors);
    let fixed = status.filter(|_| dynamic.is_none());
    own.extras = with_default_extras(own.extras, defaults, fixed);
    let headers = common::headers(draft, defaults, fixed, errors);
    let fields = fields::fields(draft, &defaults.fields, expose.into(), errors);
    let stated = draft.facts.message.as_ref().zip(Some(&own.message));
    let variant = Variant {
        ident: draft.ident.clone(),
        fields,
        message: errors.handle(dynamic::message(&draft.fields, expose.into(), stated)).flatten(),
        kind: Kind::Own(Box::new(own)),
        status: dynamic,
        code: dynamic::code(&draft.fields),
        headers,
        envelope: envelope(draft.envelope.as_ref(), errors),
        decode: decode::of_variant(draft, defaults, errors),
    };
    (variant, identity)
}

/// What is stated for the variant, else for the enum.
fn stated<'a>(
    draft: &'a Draft,
    defaults: &Defaults<'a>,
    fact: impl Fn(&'a ErrorKeys) -> &'a Option<Value>,
) -> Option<&'a Value> {
    fact(&draft.facts).as_ref().or(fact(defaults.facts).as_ref())
}

/// None after a fault.
fn status(draft: &Draft, defaults: &Defaults<'_>, errors: &mut Accumulator) -> Option<(u16, Option<Status>)> {
    let own = own_status(draft, errors);
    let is_invalid = draft.facts.status.is_some() && own.is_none();
    let allow_success = draft.facts.allow_success.as_ref();
    let needs_default = !is_invalid && !matches!(own, Some(Stated::Number(_)));
    let of_type = defaults.facts.status.as_ref().filter(|_| needs_default);
    let of_type = of_type.map(|value| errors.handle(status::status(value, allow_success)));
    let is_invalid = is_invalid || matches!(of_type, Some(None));
    match status::decide(own, of_type.flatten(), dynamic::status(&draft.fields)) {
        _ if is_invalid => None,
        Some(dynamic) => Some(dynamic),
        None if draft.is_damaged() || defaults.unread.is_some() || code::may_be_path(&draft.facts) => None,
        None => {
            errors.push(status::missing(&draft.ident, defaults.is_struct));
            None
        }
    }
}

fn own(
    draft: &Draft,
    defaults: &Defaults<'_>,
    identity: &Identity,
    status: u16,
    expose: bool,
    errors: &mut Accumulator,
) -> Own {
    let facts = &draft.facts;
    let title = facts.title.as_ref().and_then(|value| errors.handle(facts::title(value)));
    let title = title.unwrap_or_else(|| draft.name.in_words());
    let docs_url = stated(draft, defaults, |facts| &facts.docs_url);
    let category = stated(draft, defaults, |facts| &facts.category);
    let log_level = stated(draft, defaults, |facts| &facts.log_level);
    let ws_close = stated(draft, defaults, |facts| &facts.ws_close);
    let grpc = stated(draft, defaults, |facts| &facts.grpc);
    let fallback = || message::constant_error_text(&draft.attrs).filter(|_| expose).unwrap_or_else(|| title.clone());
    let message = common::message(draft, defaults, expose, errors).unwrap_or_else(|| Message::Static(fallback()));
    Own {
        code: identity.code.clone(),
        number: identity.number,
        status,
        expose,
        message,
        title,
        docs_url: docs_url.and_then(|value| errors.handle(docs_url::docs_url(value, identity))),
        category: category.and_then(|value| errors.handle(value.string())).map(|text| text.value()),
        since: facts.since.as_ref().and_then(|value| errors.handle(value.string())).map(|text| text.value()),
        retry: facts.retryable.as_ref().and_then(|value| errors.handle(facts::retry(value))),
        log_level: log_level.and_then(|value| errors.handle(facts::log_level(value))),
        ws_close: ws_close.and_then(|value| errors.handle(ws_close::ws_close(value))),
        grpc: grpc.and_then(|value| errors.handle(grpc::grpc(value))),
        extras: facts::extras(&facts.extra, errors),
        allowed: facts::merged(allow::allowed(&facts.allow, errors), &defaults.allowed),
        doc: facts::doc(&draft.attrs),
        deprecated: facts::deprecated(&draft.attrs),
        has_unmarked_details: expose && fields::has_unmarked_details(&draft.fields, &defaults.fields),
        // Known when all variants are.
        translations: Vec::new(),
        arguments: Vec::new(),
        constant: if defaults.is_struct {
            Some(naming::constant_of_struct(&draft.ident))
        } else {
            defaults.constants.name(&draft.name, draft.ident.span())
        },
    }
}

/// What the variant says, then the type for its status, then the type for all.
fn with_default_extras(
    own: Vec<(String, Constant)>,
    defaults: &Defaults<'_>,
    status: Option<u16>,
) -> Vec<(String, Constant)> {
    let of_status = by_status::of(&defaults.by_status, status).map(|of_status| &of_status.extras);
    of_status.chain([&defaults.extras]).fold(own, |nearer, of_type| facts::merged(nearer, of_type))
}
