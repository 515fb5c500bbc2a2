//! `decode`: which errors come back, when one was received from another service.

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

/// What of this error comes back.
pub fn of_variant(draft: &Draft, defaults: &Defaults<'_>, errors: &mut Accumulator) -> Option<Decode> {
    let decode = errors.handle(stated(draft));
    if !defaults.fields.decodes {
        // What could not be read of the type may have been `decode`.
        let keys = [draft.decode.written(), draft.other.written()].into_iter().flatten();
        for key in keys.filter(|_| !defaults.has_unread) {
            errors.handle(refuse_without_type(key));
        }
        return Some(Decode::No);
    }
    if draft.other.is_none() {
        draft.fields.iter().for_each(|field| _ = errors.handle(refuse_from(field, defaults.is_struct)));
    }
    match decode? {
        Decode::Fields => errors.handle(refuse_open_code(draft, defaults.is_struct)).map(|()| Decode::Fields),
        decode => Some(decode),
    }
}

/// How a type says that it does not come back, or a variant of it.
fn leave_out(is_struct: bool) -> &'static str {
    if is_struct { "leave `decode` out" } else { "leave the variant out, `#[api(decode = false)]`" }
}

/// There is one place for what nobody declared.
pub fn refuse_two_others(drafts: &[Draft], errors: &mut Accumulator) {
    for other in drafts.iter().filter_map(|draft| draft.other.as_ref()).skip(1) {
        let message = "two variants are `other`, and what nobody declared can be one of them only: keep one";
        errors.handle(other.written.fail_at_key::<()>(message));
    }
}

fn stated(draft: &Draft) -> Result<Decode> {
    match (&draft.decode, &draft.other) {
        (Some(decode), Some(_)) => decode.written.fail(
            "`other` is the catch-all variant for unknown error codes, so it cannot be left out: keep one of them",
        ),
        (Some(_), None) => Ok(Decode::No),
        (None, Some(other)) => takes_the_error(draft, &other.written).map(|()| Decode::Other),
        (None, None) => Ok(Decode::Fields),
    }
}

fn takes_the_error(draft: &Draft, other: &Written) -> Result<()> {
    match &draft.fields[..] {
        [field] if marks::source(field) == Some(Source::From) => fail(
            &field.ty,
            "`other` makes the `From` of this type already, which asks for the declared variants first: write `#[source]` instead of `#[from]`",
        ),
        [field] if is_remote_error(&field.ty) && draft.facts.transparent.is_some() => fail(
            &field.ty,
            "a received error is no error of this service, so it cannot be answered as it is: write `#[source] RemoteError` and leave `transparent` out, or `transparent` with `Relayed`, which passes on what came",
        ),
        [_] => Ok(()),
        // That it holds no error is told already.
        [] if draft.facts.transparent.is_some() => Ok(()),
        _ => other.fail_at_key(format!(
            "`other` takes the received error and nothing else: `{}(#[source] RemoteError)`",
            &draft.ident
        )),
    }
}

fn refuse_without_type(key: &Written) -> Result<()> {
    let name = key.key();
    key.fail_at_key(format!(
        "`{name}` is about errors that come back, and this type says nothing of it: add `#[api(decode)]` to the enum"
    ))
}

/// Any code could be meant for it.
fn refuse_open_code(draft: &Draft, is_struct: bool) -> Result<()> {
    let index = dynamic::code(&draft.fields).or(dynamic::spec(&draft.fields));
    match index.and_then(|index| draft.fields.get(index)) {
        Some(field) => fail(
            &field.ty,
            if is_struct {
                "a field decides the code, so no received code is known to be of this type: leave `decode` out"
                    .to_owned()
            } else {
                format!(
                    "a field decides the code, so no received code is known to be of this variant: {}, or receive what nobody declared in a variant that is `other`",
                    leave_out(is_struct)
                )
            },
        ),
        None => Ok(()),
    }
}

/// It would stand beside the conversion that is made here.
fn refuse_from(field: &Field, is_struct: bool) -> Result<()> {
    if is_remote_error(&field.ty) && marks::source(field) == Some(Source::From) {
        return fail(
            &field.ty,
            if is_struct {
                "`decode` makes a conversion of `RemoteError` already: write `#[source]` instead of `#[from]`"
            } else {
                "`decode` makes a conversion of `RemoteError` already, which asks for the declared variants first: where the others go is `#[api(other)]` on the variant, and here `#[source]`"
            },
        );
    }
    Ok(())
}

/// The compiler would tell it by lifetimes, and not where it is.
pub fn refuse_borrowed(variants: &[Option<Variant>], drafts: &[Draft], is_struct: bool, errors: &mut Accumulator) {
    let valid = variants.iter().zip(drafts).filter_map(|(variant, draft)| Some((variant.as_ref()?, draft)));
    let come_back = valid.filter(|(variant, _)| variant.decode == Decode::Fields);
    for (variant, _) in come_back.filter(|(_, draft)| !draft.is_damaged()) {
        let read = variant.fields.iter().enumerate().filter(|(index, field)| variant.is_read(*index, field));
        for (_, field) in read.filter(|(_, field)| borrows(field.ty.to_token_stream())) {
            let leave_out = leave_out(is_struct);
            let message = format!(
                "what borrows cannot be read back from a received error: write `String` or `Cow<'static, str>`, a `Vec` instead of a slice, or {leave_out}"
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
