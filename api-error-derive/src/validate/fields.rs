//! The role of each field.

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

/// The rules for fields, besides their own keys.
pub struct FieldRules<'a> {
    /// How details are named.
    pub names: Option<Rule>,
    pub companions: Companions,
    /// The type parameters.
    pub parameters: Vec<&'a Ident>,
    /// Whether only fields that are marked are details.
    pub are_marked: bool,
    /// Whether received errors are decoded into this type.
    pub decodes: bool,
}

/// The role of a field in the body, and whether production includes it.
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

/// The fields of a transparent variant, whose details are those of the nested error.
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
        (None, None) => return refuse_needless_expose(field).map(|()| None),
    };
    Ok(Some((role, expose)))
}

/// `details`, `field_errors` or `errors`, if the field is marked with one.
fn whole_value(field: &attr::Field) -> Result<Option<String>> {
    let mut stated = whole_values(field);
    match (stated.next(), stated.next()) {
        (Some(first), Some(second)) => {
            second.fail(format!("a field is `{}` or `{}`, not both: keep one", first.key(), second.key()))
        }
        (first, _) => Ok(first.map(Written::key)),
    }
}

/// `detail` has an effect on a named field of a type with `details = "marked"`.
fn refuse_needless_mark(field: &attr::Field, rules: &FieldRules<'_>) -> Result<()> {
    let Some(detail) = field.detail.written() else { return Ok(()) };
    if let Some(other) = whole_values(field).next() {
        let other = other.key();
        detail.fail(format!("`detail` has no effect with `{other}`: leave it out"))
    } else if field.skip.is_some() {
        detail.fail("`skip` omits the field from the details: keep one of them")
    } else if field.ident.is_none() && field.rename.is_none() {
        detail.fail("a detail requires a name, this field has none: write `#[api(rename = \"…\")]` instead of `detail`")
    } else if !rules.are_marked && !is_never_a_detail(field, rules) {
        detail.fail("every named field is a detail here, so `detail` has no effect: leave it out, or write `details = \"marked\"` on the type")
    } else {
        Ok(())
    }
}

/// Companion derives use a field `source` as the source of the error, and a type parameter may be an error.
fn refuse_possible_cause(field: &attr::Field, rules: &FieldRules<'_>) -> Result<()> {
    let is_source = field.ident.as_ref().is_some_and(|ident| ident == "source");
    if !is_source || is_required(field) || !rules.parameters.iter().any(|name| is_parameter(&field.ty, name)) {
        return Ok(());
    }
    fail(
        &field.ident,
        "a field `source` of a type parameter may be the source of the error, which is not sent: mark it `#[source]`, or send it with `#[api(expose)]`",
    )
}

/// Named fields are details; positional ones with `rename`.
fn detail_name(field: &attr::Field, rules: &FieldRules<'_>) -> Result<Option<String>> {
    if let (Some(_), Some(rename)) = (&field.skip, &field.rename) {
        return rename
            .written
            .fail("`skip` omits the field from the details, so `rename` has no effect: keep one of them");
    }
    let stated = field.rename.value().map(|Text(text)| text.value());
    let is_detail =
        || field.detail.is_some() || !(rules.are_marked && field.expose.is_none() || is_never_a_detail(field, rules));
    let of_ident = || field.ident.as_ref().filter(|_| is_detail()).map(naming::plain);
    Ok(stated.or_else(|| of_ident().map(|name| rules.names.map_or_else(|| name.clone(), |rule| rule(&name)))))
}

/// Whether a field is not a detail, unless it has a `rename`.
fn is_never_a_detail(field: &attr::Field, rules: &FieldRules<'_>) -> bool {
    field.skip.is_some()
        || field.transparent.is_some()
        || dynamic::keys(field).next().is_some()
        || is_cause(field, rules.companions)
        || (rules.decodes && is_type_erased_error(&field.ty))
}

/// Whether unmarked fields are details, on a type whose texts are for logs.
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
            skip.written.fail(format!("`skip` omits the field from the body, `{role}` includes it: keep one of them"))
        }
        (_, Some(rename)) => rename.written.fail(format!(
            "`rename` has no effect with `{role}`, the field is not a single detail: leave `rename` out"
        )),
        _ => Ok(()),
    }
}

/// `expose` on a field that is never sent is a misunderstanding, and could be mistaken for protection.
fn refuse_needless_expose(field: &attr::Field) -> Result<()> {
    match &field.expose {
        Some(expose) if field.skip.is_some() => expose
            .written
            .fail_at_key("`skip` omits the field from every body, so `expose` has no effect: keep one of them"),
        Some(expose) if expose.get().is_some_and(|flag| flag.0) => {
            let name = if source(field).is_none() { "name it with `rename = \"…\"`, or " } else { "" };
            expose
                .written
                .fail(format!("this field is not a detail, so `expose` has no effect: {name}leave `expose` out"))
        }
        Some(expose) => expose.written.fail("this field is not a detail and is never sent: leave `expose` out"),
        None => Ok(()),
    }
}

/// A role that only one field can have.
fn once(fields: &[attr::Field], of: impl Fn(&attr::Field) -> Option<&Written>, errors: &mut Accumulator) {
    for repeated in fields.iter().filter_map(of).skip(1) {
        let role = repeated.key();
        let message = format!("two fields are marked `{role}`: keep one");
        errors.handle(repeated.fail_at_key::<()>(message));
    }
}

fn one_source(fields: &[attr::Field], errors: &mut Accumulator) {
    for field in fields.iter().filter(|field| source(field).is_some()).skip(1) {
        let message = "two fields are marked as the source: keep one `#[source]`, and mark the other `#[api(skip)]`";
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
        let message = "this field has no example, another one has: write `example = …` on each field, or on none";
        report(&at, message, errors);
    }
}

/// A key that could not be read may have been `rename` or `skip`.
fn undamaged<'f>(stated: &'f [attr::Field], fields: &'f [Field]) -> impl Iterator<Item = (&'f attr::Field, &'f Field)> {
    stated.iter().zip(fields).filter(|(stated, _)| !stated.has_unread)
}

fn refuse_name_clashes(stated: &[attr::Field], fields: &[Field], errors: &mut Accumulator) {
    let mut seen = HashSet::new();
    for (stated, field) in undamaged(stated, fields) {
        let Some(name) = field.detail() else { continue };
        if !seen.insert(name) {
            let at = stated.rename.written().map_or(stated.ident.span(), |rename| rename.name.span());
            let message = format!("two details are named `{name}`: rename one");
            report(&at, message, errors);
        }
    }
}

/// `details` may be a list or a text, to which other details cannot be added.
fn refuse_second_details(stated: &[attr::Field], fields: &[Field], errors: &mut Accumulator) {
    if !fields.iter().any(|field| matches!(field.role(), Some(Role::Details))) {
        return;
    }
    for (stated, field) in undamaged(stated, fields) {
        if let Some(name) = field.detail() {
            let message = format!(
                "`{name}` is a detail, and another field holds all `details`: add `#[api(skip)]`, or move it into that field"
            );
            report(&stated.ident, message, errors);
        }
    }
}
