//! Keys of all kinds of errors: those declared here, those declared elsewhere, and those in a field.

use darling::error::Accumulator;
use syn::Path;

use super::defaults::Defaults;
use super::message::{self, MessageScope};
use super::{by_status, dynamic, header, status};
use crate::attr::Draft;
use crate::keys::facts::Envelope;
use crate::keys::status::Status;
use crate::keys::words::Flag;
use crate::keys::{Key, Stated};
use crate::model::{Expose, HeaderTemplate, Message};

pub fn envelope(stated: Option<&Key<Envelope>>) -> Option<Path> {
    stated.and_then(Key::get).map(|Envelope(path)| path.clone())
}

pub fn flag(stated: Option<&Key<Flag>>) -> Option<bool> {
    stated.and_then(Key::get).map(|Flag(truth)| *truth)
}

/// The status of the variant alone.
pub fn own_status<'a>(draft: &'a Draft, errors: &mut Accumulator) -> Option<&'a Status> {
    let stated = draft.facts.status.as_ref()?;
    errors.handle(status::refuse_two(stated, dynamic::status(&draft.fields)));
    errors.handle(status::refuse_success(stated, draft.facts.allow_success.as_ref(), false))?;
    stated.get()
}

/// The public message as it is written.
pub fn message(draft: &Draft, defaults: &Defaults<'_>, expose: bool, errors: &mut Accumulator) -> Option<Message> {
    // An item that could not be read may have been `expose`.
    let expose = expose || draft.has_unread || defaults.has_unread;
    let (has_display, companions) = (defaults.has_display, defaults.fields.companions);
    let around = MessageScope { fields: &draft.fields, expose, has_display, companions };
    draft.facts.message.as_ref().and_then(|stated| errors.handle(message::message(stated, &around)).flatten())
}

/// The message that is written here, and not in the spec.
pub fn message_override(
    draft: &Draft,
    defaults: &Defaults<'_>,
    expose: Expose,
    errors: &mut Accumulator,
) -> Option<(Message, Expose)> {
    let stated = message(draft, defaults, expose != Expose::No, errors);
    errors.handle(dynamic::refuse_two_messages(&draft.fields, draft.facts.message.written()));
    let dynamic = errors.handle(dynamic::message(&draft.fields, expose, None)).flatten();
    dynamic.or(stated.map(|message| (message, expose)))
}

/// The headers of the variant, then those of the type for its status, then those of the type for all. The status is `None` where it is
/// known only at run time.
pub fn headers(
    draft: &Draft,
    defaults: &Defaults<'_>,
    status: Option<u16>,
    errors: &mut Accumulator,
) -> Vec<HeaderTemplate> {
    let of_fields: Vec<_> =
        draft.fields.iter().flat_map(header::names_set_by).map(|(name, _)| name.to_owned()).collect();
    let of_status = by_status::of(&defaults.by_status, status).map(|of_status| &of_status.headers);
    let of_type = of_status.chain([&defaults.headers]);
    of_type.fold(own_headers(draft, errors), |nearer, of_type| header::with_defaults(nearer, of_type, &of_fields))
}

pub fn own_headers(draft: &Draft, errors: &mut Accumulator) -> Vec<HeaderTemplate> {
    header::templates(draft.facts.header.iter().filter_map(Key::get), Some(&draft.fields), errors)
}
