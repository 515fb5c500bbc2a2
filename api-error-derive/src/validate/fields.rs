//! What each field is for.

use std::collections::HashSet;

use darling::Result;
use darling::error::Accumulator;
use syn::spanned::Spanned;
use syn::{Ident, Index, Member};

use super::companions::Companions;
use super::marks::{is_cause, is_required, source, whole_values};
use super::types::{in_option, is_parameter, is_plain, is_type_erased_error};
use super::{dynamic, message, rename_all};
use crate::attr::{self, Draft};
use crate::errors::{fail, report};
use crate::keys::facts::Example;
use crate::keys::header::HeaderName;
use crate::keys::text::Text;
use crate::keys::{Stated, Written};
use crate::model::{Expose, Field, Role, TypeCheck};
use crate::naming::{self, Rule};

/// What decides about a field besides what is written on it.
pub struct FieldRules<'a> {
    /// How details are named.
    pub names: Option<Rule>,
    pub companions: Companions,
    /// The type parameters.
    pub parameters: Vec<&'a Ident>,
    /// Whether only fields that are marked are details.
    pub are_marked: bool,
    /// Whether received errors become variants again.
    pub decodes: bool,
}

/// What a field is in the body, and whether production shows it there.
type InBody = Option<(Role, Expose)>;

/// The fields of one variant, in order.
pub fn fields(draft: &Draft, rules: &FieldRules<'_>, expose: Expose, errors: &mut Accumulator) -> Vec<Field> {
    let stated = &draft.fields;
    let in_message = message::shown_fields(draft.facts.message.as_ref(), stated);
    let is_in_message = |index: usize| in_message.contains(&index);
    let fields = each(stated, rules, |index, field| role(field, rules, expose, is_in_message(index)), errors);
    refuse_name_clashes(stated, &fields, errors);
    refuse_second_details(stated, &fields, errors);
    fields
}

/// Those of a variant that is transparent: the details are those of the error inside.
pub fn overridden_by(stated: &[attr::Field], rules: &FieldRules<'_>, errors: &mut Accumulator) -> Vec<Field> {
    each(stated, rules, |_, field| dynamic::takes_no_value(field).map(|()| None), errors)
}

fn each(
    stated: &[attr::Field],
    rules: &FieldRules<'_>,
    role: impl Fn(usize, &attr::Field) -> Result<InBody>,
    errors: &mut Accumulator,
) -> Vec<Field> {
    once(stated, |field| field.details.written(), errors);
    once(stated, |field| field.field_errors.written(), errors);
    once(stated, |field| field.errors.written(), errors);
    once(stated, |field| field.retry_after.written(), errors);
    once(stated, |field| field.status.written(), errors);
    once(stated, |field| field.code.written(), errors);
    once(stated, |field| field.message.written(), errors);
    once(stated, |field| field.transparent.written(), errors);
    rename_all::refuse_without_effect(stated, errors);
    one_source(stated, errors);
    example_of_all_or_none(stated, errors);
    let fields = stated.iter().enumerate();
    fields.map(|(index, field)| self::field(index, field, rules, errors.handle(role(index, field)).flatten())).collect()
}

fn field(index: usize, stated: &attr::Field, rules: &FieldRules<'_>, role: InBody) -> Field {
    Field {
        member: stated.ident.clone().map_or_else(|| Member::Unnamed(Index::from(index)), Member::Named),
        ty: stated.ty.clone(),
        in_option: in_option(&stated.ty).cloned(),
        role,
        rename_all: stated.rename_all.value().map(|rule| rule.name),
        header: stated.header.value().map(|HeaderName(name)| name.clone()),
        retry_after: stated.retry_after.is_some(),
        source: source(stated),
        is_cause: is_cause(stated, rules.companions),
        type_check: type_check(stated, rules.companions),
        example: stated.example.value().map(|Example(example)| example.clone()),
    }
}

fn type_check(field: &attr::Field, companions: Companions) -> TypeCheck {
    if is_plain(&field.ty) {
        TypeCheck::None
    } else if is_required(field) {
        TypeCheck::Explicit
    } else if companions.may_take(field) {
        TypeCheck::ImplicitOrCause
    } else {
        TypeCheck::Implicit
    }
}

fn role(field: &attr::Field, rules: &FieldRules<'_>, of_variant: Expose, in_message: bool) -> Result<InBody> {
    dynamic::takes_no_value(field)?;
    let expose = field.expose.value().map_or(of_variant, |flag| Expose::from(flag.0));
    refuse_needless_mark(field, rules)?;
    let name = detail_name(field, rules)?;
    let role = match (whole_value(field)?, name) {
        (Some(whole), _) => is_positional(field, &whole).map(|()| match &*whole {
            "details" => Role::Details,
            "field_errors" => Role::FieldErrors,
            _ => Role::Errors,
        })?,
        (None, Some(name)) => refuse_possible_cause(field, rules).map(|()| Role::Detail(name))?,
        (None, None) if field.message.is_some() || in_message => return Ok(None),
        (None, None) => return says_nothing(field).map(|()| None),
    };
    Ok(Some((role, expose)))
}

/// The role that takes the whole value, if the field has one.
fn whole_value(field: &attr::Field) -> Result<Option<String>> {
    let mut stated = whole_values(field);
    match (stated.next(), stated.next()) {
        (Some(first), Some(second)) => {
            second.fail(format!("a field is `{}` or `{}`, not both: keep one", first.key(), second.key()))
        }
        (first, _) => Ok(first.map(Written::key)),
    }
}

/// `detail` says something where a type asks for it, of a field that has a name.
fn refuse_needless_mark(field: &attr::Field, rules: &FieldRules<'_>) -> Result<()> {
    let Some(detail) = field.detail.written() else { return Ok(()) };
    if let Some(other) = whole_values(field).next() {
        let other = other.key();
        detail.fail(format!("`{other}` is written to the body as it is, so `detail` has nothing to add: leave it out"))
    } else if field.skip.is_some() {
        detail.fail("`skip` keeps the field out of the details: keep one of them")
    } else if field.ident.is_none() && field.rename.is_none() {
        detail.fail("a detail has a name, and this field has none: write `#[api(rename = \"…\")]` instead of `detail`")
    } else if !rules.are_marked && !is_never_a_detail(field, rules) {
        detail.fail("every named field is a detail here, so `detail` has no effect: leave it out, or write `details = \"marked\"` on the type")
    } else {
        Ok(())
    }
}

/// A companion derive takes a field called `source` for the cause, and a type parameter may be an error.
fn refuse_possible_cause(field: &attr::Field, rules: &FieldRules<'_>) -> Result<()> {
    let is_source = field.ident.as_ref().is_some_and(|ident| ident == "source");
    if !is_source || is_required(field) || !rules.parameters.iter().any(|name| is_parameter(&field.ty, name)) {
        return Ok(());
    }
    fail(
        &field.ident,
        "a field `source` of a type parameter may be the cause of the error, which clients do not see: mark it `#[source]`, or show it on purpose with `#[api(expose)]`",
    )
}

/// Named fields are details; positional ones where they are given a name.
fn detail_name(field: &attr::Field, rules: &FieldRules<'_>) -> Result<Option<String>> {
    if let (Some(_), Some(rename)) = (&field.skip, &field.rename) {
        return rename.written.fail("`skip` keeps the field out of the details, so it needs no name: keep one of them");
    }
    let stated = field.rename.value().map(|Text(text)| text.value());
    let is_detail =
        || field.detail.is_some() || !(rules.are_marked && field.expose.is_none() || is_never_a_detail(field, rules));
    let of_ident = || field.ident.as_ref().filter(|_| is_detail()).map(naming::plain);
    Ok(stated.or_else(|| of_ident().map(|name| rules.names.map_or_else(|| name.clone(), |rule| rule(&name)))))
}

/// Without a name for clients.
fn is_never_a_detail(field: &attr::Field, rules: &FieldRules<'_>) -> bool {
    field.skip.is_some()
        || field.transparent.is_some()
        || dynamic::keys(field).next().is_some()
        || is_cause(field, rules.companions)
        || (rules.decodes && is_type_erased_error(&field.ty))
}

/// Whether fields are details without a mark, on a type whose texts are for logs.
pub fn has_unmarked_details(fields: &[attr::Field], rules: &FieldRules<'_>) -> bool {
    let is_unmarked = |field: &attr::Field| {
        field.ident.is_some()
            && !is_required(field)
            && whole_values(field).next().is_none()
            && !is_never_a_detail(field, rules)
    };
    rules.companions.have_texts_for_logs() && !rules.are_marked && fields.iter().any(is_unmarked)
}

fn is_positional(field: &attr::Field, role: &str) -> Result<()> {
    match (&field.skip, &field.rename) {
        (Some(skip), _) => {
            skip.written.fail(format!("`{role}` is written to the body and `skip` keeps it out: keep one of them"))
        }
        (_, Some(rename)) => rename
            .written
            .fail(format!("`{role}` takes the whole value, so it is no detail with a name: leave `rename` out")),
        _ => Ok(()),
    }
}

/// `expose` on what is never shown anyway is a misunderstanding that could be taken for safety.
fn says_nothing(field: &attr::Field) -> Result<()> {
    match &field.expose {
        Some(expose) if field.skip.is_some() => {
            expose.written.fail_at_key("`skip` keeps the field out of every body, so nothing is left to say: keep one of them")
        }
        Some(expose) if expose.get().is_some_and(|flag| flag.0) => {
            expose.written.fail("this field is no detail, so there is nothing to show: give it a name with `rename = \"…\"`, or leave `expose` out")
        }
        Some(expose) => expose.written.fail("this field is no detail, so it is never shown: leave `expose` out"),
        None => Ok(()),
    }
}

/// A role that one field can have.
fn once(fields: &[attr::Field], of: impl Fn(&attr::Field) -> Option<&Written>, errors: &mut Accumulator) {
    for repeated in fields.iter().filter_map(of).skip(1) {
        let role = repeated.key();
        let message = format!("two fields are `{role}`, and there is one place for it: keep one");
        errors.handle(repeated.fail_at_key::<()>(message));
    }
}

fn one_source(fields: &[attr::Field], errors: &mut Accumulator) {
    for field in fields.iter().filter(|field| source(field).is_some()).skip(1) {
        let message = "two fields are the source, and an error has one: keep one `#[source]` or `#[from]`";
        report(&field.ty, message, errors);
    }
}

/// An example is a value of the whole error.
fn example_of_all_or_none(fields: &[attr::Field], errors: &mut Accumulator) {
    if fields.iter().all(|field| field.example.is_none()) {
        return;
    }
    for field in fields.iter().filter(|field| field.example.is_none() && !field.has_unread) {
        let at = field.ident.as_ref().map_or(field.ty.span(), Spanned::span);
        let message = "this field has no example and another one has, but documents show a whole error: write `example = …` on each of its fields, or on none";
        report(&at, message, errors);
    }
}

/// What could not be read of a field may have been its name, or that it is no detail.
fn undamaged<'f>(stated: &'f [attr::Field], fields: &'f [Field]) -> impl Iterator<Item = (&'f attr::Field, &'f Field)> {
    stated.iter().zip(fields).filter(|(stated, _)| !stated.has_unread)
}

fn refuse_name_clashes(stated: &[attr::Field], fields: &[Field], errors: &mut Accumulator) {
    let mut seen = HashSet::new();
    for (stated, field) in undamaged(stated, fields) {
        let Some(name) = field.detail() else { continue };
        if !seen.insert(name) {
            let at = stated.rename.written().map_or(stated.ident.span(), |rename| rename.name.span());
            let message = format!("two details are called `{name}`, and an object has each name once: rename one");
            report(&at, message, errors);
        }
    }
}

/// `details` is the whole of them; what stands beside it could not be put into a list or a text.
fn refuse_second_details(stated: &[attr::Field], fields: &[Field], errors: &mut Accumulator) {
    if !fields.iter().any(|field| matches!(field.role(), Some(Role::Details))) {
        return;
    }
    for (stated, field) in undamaged(stated, fields) {
        if let Some(name) = field.detail() {
            let message = format!(
                "`{name}` would be a detail beside the field that is all of the details: add `#[api(skip)]`, or move it in there"
            );
            report(&stated.ident, message, errors);
        }
    }
}
