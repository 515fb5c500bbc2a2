//! `transparent`: the error is the nested one.

use darling::Result;
use darling::error::Accumulator;
use syn::Ident;

use super::common::{envelope, flag, message_override, own_headers, own_status};
use super::defaults::Defaults;
use super::{decode, dynamic, fields, message, status, types};
use crate::attr::{Draft, Field};
use crate::errors::{all, fail};
use crate::keys::status as written;
use crate::keys::{ErrorKeys, Stated, Written};
use crate::model::{Expose, Kind, Status, Variant};

/// Whether the variant, or one of its fields, is marked.
pub fn is_transparent(draft: &Draft) -> bool {
    draft.facts.transparent.is_some() || draft.fields.iter().any(|field| field.transparent.is_some())
}

/// The error in a field. It is hidden if either side hides it, and a status here sets the default of this side.
pub fn variant(draft: &Draft, defaults: &Defaults<'_>, errors: &mut Accumulator) -> Option<Variant> {
    let inside = errors.handle(delegate(draft, defaults.ident));
    let status = own_status(draft, errors);
    errors.handle(refuse_two_statuses(status, draft));
    let status = status::of_occurrence(status, dynamic::status(&draft.fields));
    let stated = flag(draft.facts.expose.as_ref()).or(flag(defaults.facts.expose.as_ref()));
    let expose = stated.unwrap_or(matches!(status, None | Some(Status::Fixed(..500))));
    let of_fields = if expose { Expose::AsError } else { Expose::No };
    let fields = fields::overridden_by(&draft.fields, &defaults.fields, errors);
    let message = message_override(draft, defaults, of_fields, errors);
    let headers = own_headers(draft, errors);
    let decode = decode::of_variant(draft, defaults, errors);
    Some(Variant {
        ident: draft.ident.clone(),
        fields,
        kind: Kind::Transparent { field: inside?, expose },
        message,
        status,
        code: None,
        headers,
        envelope: envelope(draft.envelope.as_ref()),
        decode: decode?,
    })
}

/// The index of the field to delegate to.
fn delegate(draft: &Draft, of_type: &Ident) -> Result<usize> {
    let Draft { ident, fields, .. } = draft;
    refuse_facts(&draft.facts, fields)?;
    let marked: Vec<_> = fields.iter().enumerate().filter(|(_, field)| field.transparent.is_some()).collect();
    match (&fields[..], &marked[..]) {
        (_, [(index, field), ..]) => is_another_type(field, of_type).map(|()| *index),
        ([field], []) => is_another_type(field, of_type).map(|()| 0),
        ([], []) => fail(
            ident,
            format!("`{ident}` is transparent and has no nested error: give it a field, `{ident}(StoreError)`"),
        ),
        // An item that could not be read may have been the mark.
        (_, []) if fields.iter().any(|field| field.has_unread) => Ok(0),
        (_, []) => fail(
            ident,
            format!("`{ident}` is transparent and has several fields: mark the nested error `#[api(transparent)]`"),
        ),
    }
}

/// Keys of the occurrence are allowed, and override. The facts of the code are those of the nested error.
fn refuse_facts(facts: &ErrorKeys, fields: &[Field]) -> Result<()> {
    let of_variant = facts.code.written().into_iter().chain(facts.of_the_code()).map(|written| {
        let key = written.key();
        written.fail_at_key::<()>(
            format!("`{key}` is not allowed with `transparent`, the nested error defines it: write it there; `status`, `message`, `header`, `envelope` and `expose` can be overridden here"),
        )
    });
    // Roles that are always exclusive are reported elsewhere.
    let shown = message::shown_fields(facts.message.as_ref(), fields);
    let of_fields = fields.iter().enumerate().filter(|(_, field)| dynamic::takes_no_value(field).is_ok());
    let of_fields = of_fields.flat_map(|(index, field)| roles(field, shown.contains(&index))).map(|written| {
        let key = written.key();
        written.fail_at_key::<()>(
            format!("`{key}` is not allowed with `transparent`, the nested error defines code and details: leave it out; a field can be `status`, `message`, `header` or `retry_after`"),
        )
    });
    all(of_variant.chain(of_fields)).map(|_| ())
}

/// Keys that make a field part of a body.
fn roles(field: &Field, is_shown: bool) -> impl Iterator<Item = &Written> {
    let expose = field.expose.written().filter(|_| field.message.is_none() && !is_shown);
    let roles = [
        field.code.written(),
        field.rename.written(),
        field.detail.written(),
        field.details.written(),
        field.field_errors.written(),
        field.errors.written(),
    ];
    roles.into_iter().flatten().chain(expose)
}

/// The number would have no effect, not even in the catalog.
fn refuse_two_statuses(stated: Option<&written::Status>, draft: &Draft) -> Result<()> {
    match (stated, &draft.facts.status, dynamic::status(&draft.fields)) {
        (Some(written::Status::Number(_)), Some(status), Some(_)) => {
            status.written.fail("a field is marked `status`, so the number has no effect: keep one of them")
        }
        _ => Ok(()),
    }
}

/// Its table would contain itself, which the compiler reports at length and without a name.
fn is_another_type(field: &Field, of_type: &Ident) -> Result<()> {
    if types::points_to_trait_object(&field.ty) {
        return fail(&field.ty, "a trait object has no catalog: write `api_error::BoxApiError`");
    }
    if !types::holds(&field.ty, of_type) {
        return Ok(());
    }
    fail(
        &field.ty,
        format!("`{of_type}` is transparent to itself, so its catalog would be infinite: write `BoxApiError`"),
    )
}
