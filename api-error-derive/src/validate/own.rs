//! An error that is declared here: a row of the table.

use darling::error::Accumulator;

use super::code::Identity;
use super::common::{self, envelope, flag, own_status};
use super::defaults::Defaults;
use super::status::{self, CatalogStatus};
use super::{by_status, decode, docs_url, dynamic, facts, fields, header, message};
use crate::attr::Draft;
use crate::keys::status::Status;
use crate::keys::text;
use crate::keys::{ErrorKeys, Key, Stated};
use crate::model::{Constant, Kind, Message, Own, Variant};
use crate::naming;

pub fn variant(draft: &Draft, defaults: &Defaults<'_>, errors: &mut Accumulator) -> (Option<Variant>, Identity) {
    let identity = defaults.codes.identity(draft, errors);
    let status = status(draft, defaults, errors);
    // Without a valid status no errors of fields are reported. A status that is known at run time may be a server error.
    let is_server_error = status.as_ref().is_some_and(|status| status.dynamic.is_some() || status.number >= 500);
    let expose = flag(nearest(draft, defaults, |facts| &facts.expose)).unwrap_or(!is_server_error);
    let fixed = status.as_ref().filter(|status| status.dynamic.is_none()).map(|status| status.number);
    let message = public_message(draft, defaults, expose, errors);
    let stated = draft.facts.message.as_ref().zip(message.as_ref());
    let of_field = errors.handle(dynamic::message(&draft.fields, expose.into(), stated));
    let headers = common::headers(draft, defaults, fixed, errors);
    let fields = fields::fields(draft, &defaults.fields, expose.into(), errors);
    let own = own(draft, defaults, &identity, Row { status: status.as_ref(), message, expose, fixed }, errors);
    let decode = decode::of_variant(draft, defaults, errors);
    let valid = own.zip(of_field).zip(decode).map(|((own, message), decode)| Variant {
        ident: draft.ident.clone(),
        fields,
        message,
        kind: Kind::Own(Box::new(own)),
        status: status.and_then(|status| status.dynamic),
        code: dynamic::code(&draft.fields),
        headers,
        envelope: envelope(draft.envelope.as_ref()),
        decode,
    });
    (valid, identity)
}

/// The key of the variant, else of the enum.
fn nearest<'a, T>(
    draft: &'a Draft,
    defaults: &Defaults<'a>,
    fact: impl Fn(&'a ErrorKeys) -> &'a Option<Key<T>>,
) -> Option<&'a Key<T>> {
    fact(&draft.facts).as_ref().or(fact(defaults.facts).as_ref())
}

fn status(draft: &Draft, defaults: &Defaults<'_>, errors: &mut Accumulator) -> Option<CatalogStatus> {
    let own = own_status(draft, errors);
    if draft.facts.status.is_some() && own.is_none() {
        return None;
    }
    let of_type = defaults.facts.status.as_ref().filter(|_| !matches!(own, Some(Status::Number(_))));
    if let Some(of_type) = of_type {
        errors.handle(status::refuse_success(of_type, draft.facts.allow_success.as_ref(), !defaults.is_struct))?;
    }
    let status = CatalogStatus::of(own, of_type.and_then(Key::get), dynamic::status(&draft.fields));
    // An item that could not be read may have been the status, or the path of another error, which has one.
    let is_reported = of_type.is_some() || draft.is_damaged() || defaults.has_unread || has_damaged_code(draft);
    if status.is_none() && !is_reported {
        errors.push(status::missing(&draft.ident, defaults.is_struct));
    }
    status
}

fn has_damaged_code(draft: &Draft) -> bool {
    draft.facts.code.as_ref().is_some_and(|code| code.get().is_none())
}

/// The message in the spec. `None` where the written one is not valid.
fn public_message(draft: &Draft, defaults: &Defaults<'_>, expose: bool, errors: &mut Accumulator) -> Option<Message> {
    if draft.facts.message.is_some() {
        return common::message(draft, defaults, expose, errors);
    }
    let of_display = message::constant_error_text(&draft.attrs).filter(|_| expose);
    Some(Message::Static(of_display.unwrap_or_else(|| title(draft))))
}

fn title(draft: &Draft) -> String {
    draft.facts.title.value().map_or_else(|| draft.name.in_words(), |text::Constant(title)| title.clone())
}

/// The first facts of a row of the table.
struct Row<'a> {
    status: Option<&'a CatalogStatus>,
    message: Option<Message>,
    expose: bool,
    /// The status, where it is always the same.
    fixed: Option<u16>,
}

fn own(
    draft: &Draft,
    defaults: &Defaults<'_>,
    identity: &Identity,
    row: Row<'_>,
    errors: &mut Accumulator,
) -> Option<Own> {
    let facts = &draft.facts;
    let docs_url = nearest(draft, defaults, |facts| &facts.docs_url).and_then(Key::get);
    let extras = facts::extras(facts.extra.iter().filter_map(Key::get), errors);
    let extras = with_default_extras(extras, defaults, row.fixed);
    header::refuse_unknown_extras(draft, &extras, errors);
    let allowed = facts::allowed(&facts.allow, errors);
    let docs_url = docs_url.and_then(|url| errors.handle(docs_url::docs_url(url, identity)));
    Some(Own {
        code: identity.code.clone(),
        number: identity.number,
        status: row.status?.number,
        expose: row.expose,
        message: row.message?,
        title: title(draft),
        docs_url,
        category: nearest(draft, defaults, |facts| &facts.category)
            .and_then(Key::get)
            .map(|constant| constant.0.clone()),
        since: facts.since.value().map(|constant| constant.0.clone()),
        retry: facts.retryable.value().map(|policy| policy.0),
        log_level: nearest(draft, defaults, |facts| &facts.log_level).and_then(Key::get).map(|level| level.0),
        ws_close: nearest(draft, defaults, |facts| &facts.ws_close).and_then(Key::get).map(|code| code.0),
        grpc: nearest(draft, defaults, |facts| &facts.grpc).and_then(Key::get).map(|code| code.0),
        extras,
        allowed: facts::merged(allowed, &defaults.allowed),
        doc: facts::doc(&draft.attrs),
        deprecated: facts::deprecated(&draft.attrs),
        has_unmarked_details: row.expose && fields::has_unmarked_details(&draft.fields, &defaults.fields),
        // Known when all variants are.
        translations: Vec::new(),
        arguments: Vec::new(),
        constant: if defaults.is_struct {
            Some(naming::constant_of_struct(&draft.ident))
        } else {
            defaults.constants.name(&draft.name, draft.ident.span())
        },
    })
}

/// The constants of the variant, then those of the type for its status, then those of the type for all.
fn with_default_extras(
    own: Vec<(String, Constant)>,
    defaults: &Defaults<'_>,
    status: Option<u16>,
) -> Vec<(String, Constant)> {
    let of_status = by_status::of(&defaults.by_status, status).map(|of_status| &of_status.extras);
    of_status.chain([&defaults.extras]).fold(own, |nearer, of_type| facts::merged(nearer, of_type))
}
