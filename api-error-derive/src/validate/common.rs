//! What all kinds of errors can say: those that are declared here, those that are declared elsewhere, and those in a field.

use darling::error::Accumulator;
use syn::Path;

use super::defaults::Defaults;
use super::message::{self, MessageScope};
use super::status::{self, Stated};
use super::{by_status, dynamic, header};
use crate::attr::Draft;
use crate::keys::Value;
use crate::model::{Expose, HeaderTemplate, Message};

pub fn envelope(value: Option<&Value>, errors: &mut Accumulator) -> Option<Path> {
    value.and_then(|value| errors.handle(value.path("api_error::envelope::PROBLEM")))
}

pub fn flag(value: Option<&Value>, errors: &mut Accumulator) -> Option<bool> {
    value.and_then(|value| errors.handle(value.flag()))
}

/// The status of the variant alone.
pub fn own_status(draft: &Draft, errors: &mut Accumulator) -> Option<Stated> {
    let value = draft.facts.status.as_ref()?;
    let stated = errors.handle(status::status(value, draft.facts.allow_success.as_ref()));
    errors.handle(status::refuse_two(stated.as_ref(), value, dynamic::status(&draft.fields)));
    stated
}

/// The public message as it is stated.
pub fn message(draft: &Draft, defaults: &Defaults<'_>, expose: bool, errors: &mut Accumulator) -> Option<Message> {
    // What could not be read may have been `expose`.
    let expose = expose || draft.unread.is_some() || defaults.unread.is_some();
    let (has_display, companions) = (defaults.has_display, defaults.fields.companions);
    let around = MessageScope { fields: &draft.fields, expose, has_display, companions };
    draft.facts.message.as_ref().and_then(|value| errors.handle(message::message(value, &around)))
}

/// The message that is written here, and not in the spec.
pub fn message_override(
    draft: &Draft,
    defaults: &Defaults<'_>,
    expose: Expose,
    errors: &mut Accumulator,
) -> Option<(Message, Expose)> {
    let stated = message(draft, defaults, expose != Expose::No, errors);
    errors.handle(dynamic::refuse_two_messages(&draft.fields, draft.facts.message.as_ref()));
    let dynamic = errors.handle(dynamic::message(&draft.fields, expose, None)).flatten();
    dynamic.or(stated.map(|message| (message, expose)))
}

/// What the variant says, then the type for its status, then the type for all. The status is `None` where it is not known before the
/// program runs.
pub fn headers(
    draft: &Draft,
    defaults: &Defaults<'_>,
    status: Option<u16>,
    errors: &mut Accumulator,
) -> Vec<HeaderTemplate> {
    let of_fields: Vec<_> = draft.fields.iter().flat_map(header::names_set_by).map(|(name, _)| name).collect();
    let of_status = by_status::of(&defaults.by_status, status).map(|of_status| &of_status.headers);
    let of_type = of_status.chain([&defaults.headers]);
    of_type.fold(own_headers(draft, errors), |nearer, of_type| header::with_defaults(nearer, of_type, &of_fields))
}

pub fn own_headers(draft: &Draft, errors: &mut Accumulator) -> Vec<HeaderTemplate> {
    header::templates(&draft.facts.header, Some(&draft.fields), errors)
}
