//! `decode`: which variants are decoded from a received error.

use darling::Result;
use darling::error::Accumulator;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;

use super::defaults::Defaults;
use super::types::is_remote_error;
use super::{dynamic, marks};
use crate::attr::{Draft, Field};
use crate::errors::{fail, report};
use crate::keys::{Stated, Written};
use crate::model::{Decode, Source, Variant};

/// How this variant is decoded.
pub fn of_variant(draft: &Draft, defaults: &Defaults<'_>, errors: &mut Accumulator) -> Option<Decode> {
    if !defaults.fields.decodes {
        // An item of the type that could not be read may have been `decode`. A key with an error was reported.
        let left_out = draft.decode.as_ref().filter(|key| key.get().is_some()).map(|key| &key.written);
        if let Some(key) = left_out.or(draft.other.written()).filter(|_| !defaults.has_unread) {
            errors.handle(refuse_without_type(key));
        }
        return Some(Decode::No);
    }
    let decode = errors.handle(stated(draft));
    if draft.other.is_none() {
        let advice = without_from(draft, defaults.is_struct);
        draft.fields.iter().for_each(|field| _ = errors.handle(refuse_from(field, advice)));
    }
    match decode? {
        Decode::Fields => errors.handle(refuse_open_code(draft, defaults.is_struct)).map(|()| Decode::Fields),
        decode => Some(decode),
    }
}

/// The advice to exclude a type, or a variant of it.
fn leave_out(is_struct: bool) -> &'static str {
    if is_struct { "leave `decode` out" } else { "exclude the variant with `#[api(decode = false)]`" }
}

/// Unknown error codes decode into one variant.
pub fn refuse_two_others(drafts: &[Draft], errors: &mut Accumulator) {
    for other in drafts.iter().filter_map(|draft| draft.other.as_ref()).skip(1) {
        let message = "two variants are `other`, unknown error codes decode into one: keep one, and write `#[api(decode = false)]` on the other";
        errors.handle(other.written.fail_at_key::<()>(message));
    }
}

fn stated(draft: &Draft) -> Result<Decode> {
    match (&draft.decode, &draft.other) {
        (Some(decode), Some(_)) => decode
            .written
            .fail("`other` is the catch-all variant for unknown error codes and cannot be excluded: keep one of them"),
        (Some(_), None) => Ok(Decode::No),
        (None, Some(other)) => takes_the_error(draft, &other.written).map(|()| Decode::Other),
        (None, None) => Ok(Decode::Fields),
    }
}

fn takes_the_error(draft: &Draft, other: &Written) -> Result<()> {
    match &draft.fields[..] {
        [field] if marks::source(field) == Some(Source::From) => {
            fail(&field.ty, "`other` generates `From` for this type already: write `#[source]` instead of `#[from]`")
        }
        [field] if is_remote_error(&field.ty) && draft.facts.transparent.is_some() => fail(
            &field.ty,
            "`RemoteError` is not an error of this service and cannot be `transparent`: write `#[source] RemoteError` and leave `transparent` out, or write `transparent` with `Relayed`, which forwards the received error",
        ),
        [_] => Ok(()),
        // The missing field was reported.
        [] if draft.facts.transparent.is_some() => Ok(()),
        _ => other.fail_at_key(format!(
            "an `other` variant has one field, the received error: `{}(#[source] RemoteError)`",
            &draft.ident
        )),
    }
}

fn refuse_without_type(key: &Written) -> Result<()> {
    let name = key.key();
    key.fail_at_key(format!("`{name}` on a variant requires `decode` on the type: add `#[api(decode)]` to the enum"))
}

/// Any code could belong to it.
fn refuse_open_code(draft: &Draft, is_struct: bool) -> Result<()> {
    let index = dynamic::code(&draft.fields).or(dynamic::spec(&draft.fields));
    match index.and_then(|index| draft.fields.get(index)) {
        Some(field) => fail(
            &field.ty,
            if is_struct {
                "a field sets the code, so no received code is known to be of this type: leave `decode` out".to_owned()
            } else {
                format!(
                    "a field sets the code, so no received code is known to be of this variant: {}, or decode unknown error codes into a variant that is `other`",
                    leave_out(is_struct)
                )
            },
        ),
        None => Ok(()),
    }
}

/// A second conversion of the same type.
fn refuse_from(field: &Field, advice: &str) -> Result<()> {
    if is_remote_error(&field.ty) && marks::source(field) == Some(Source::From) {
        return fail(&field.ty, format!("`decode` generates a conversion from `RemoteError` already: {advice}"));
    }
    Ok(())
}

fn without_from(draft: &Draft, is_struct: bool) -> &'static str {
    if is_struct {
        "leave `decode` out"
    } else if draft.decode.is_some() {
        "write `#[api(other)]` instead of `decode = false`, and `#[source]` instead of `#[from]`"
    } else {
        "write `#[api(other)]` on the variant, and `#[source]` instead of `#[from]`"
    }
}

/// The compiler would report lifetimes, and not the field.
pub fn refuse_borrowed(variants: &[Option<Variant>], drafts: &[Draft], is_struct: bool, errors: &mut Accumulator) {
    let valid = variants.iter().zip(drafts).filter_map(|(variant, draft)| Some((variant.as_ref()?, draft)));
    let decoded = valid.filter(|(variant, _)| variant.decode == Decode::Fields);
    for (variant, _) in decoded.filter(|(_, draft)| !draft.is_damaged()) {
        let read = variant.fields.iter().enumerate().filter(|(index, field)| variant.is_read(*index, field));
        for (_, field) in read.filter(|(_, field)| borrows(field.ty.to_token_stream())) {
            let leave_out = leave_out(is_struct);
            let message = format!(
                "a borrowed type cannot be decoded from a received error: write `String` or `Cow<'static, str>`, a `Vec` instead of a slice, or {leave_out}"
            );
            report(&field.ty, message, errors);
        }
    }
}

fn borrows(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Punct(punct) => punct.as_char() == '&',
        TokenTree::Group(group) => borrows(group.stream()),
        _ => false,
    })
}
