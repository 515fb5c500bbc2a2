//! What each field is for.

use darling::error::Accumulator;
use darling::{Error, Result};
use syn::spanned::Spanned;
use syn::{Expr, GenericArgument, Ident, Index, Member, PathArguments, Type, TypeParamBound};

use super::companions::Companions;
use super::types::is_plain;
use super::value::fail;
use super::{Draft, dynamic, header, message};
use crate::attr::{self, Value};
use crate::model::{Expose, Field, Role, Source, TypeCheck};
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

/// `details = "marked"`.
pub fn marked(value: &Value) -> Result<()> {
    match value.string()?.value().as_str() {
        "marked" => Ok(()),
        _ => value.fail("`details` on a type takes one word: `details = \"marked\"`, where no field is a detail until it is marked `#[api(detail)]`"),
    }
}

/// The fields of one variant, in order.
pub fn fields(draft: &Draft<'_>, rules: &FieldRules<'_>, expose: Expose, errors: &mut Accumulator) -> Vec<Field> {
    let stated = draft.fields;
    let in_message = message::shown_fields(draft.facts.message.as_ref(), stated);
    let is_in_message = |index: usize| in_message.contains(&index);
    let fields = each(stated, rules, |index, field| role(field, rules, expose, is_in_message(index)), errors);
    refuse_name_clashes(stated, &fields, errors);
    refuse_second_details(stated, &fields, errors);
    fields
}

/// Those of a variant that is transparent: the details are those of the error inside.
pub fn overridden_by(stated: &[attr::Field], rules: &FieldRules<'_>, errors: &mut Accumulator) -> Vec<Field> {
    each(stated, rules, |_, field| dynamic::takes_no_value(field).map(|()| Role::None), errors)
}

fn each(
    stated: &[attr::Field],
    rules: &FieldRules<'_>,
    role: impl Fn(usize, &attr::Field) -> Result<Role>,
    errors: &mut Accumulator,
) -> Vec<Field> {
    errors.handle(once(stated, "details", |field| field.details.as_ref()));
    errors.handle(once(stated, "field_errors", |field| field.field_errors.as_ref()));
    errors.handle(once(stated, "errors", |field| field.errors.as_ref()));
    errors.handle(once(stated, "retry_after", |field| field.retry_after.as_ref()));
    errors.handle(once(stated, "status", |field| field.status.as_ref()));
    errors.handle(once(stated, "code", |field| field.code.as_ref()));
    errors.handle(once(stated, "message", |field| field.message.as_ref()));
    errors.handle(once(stated, "transparent", |field| field.transparent.as_ref()));
    errors.handle(one_source(stated));
    errors.handle(example_of_all_or_none(stated));
    let fields = stated.iter().enumerate();
    fields.map(|(index, field)| self::field(index, field, rules, role(index, field), errors)).collect()
}

fn field(
    index: usize,
    stated: &attr::Field,
    rules: &FieldRules<'_>,
    role: Result<Role>,
    errors: &mut Accumulator,
) -> Field {
    let whole = whole_values(stated).into_iter().map(|(_, role)| role);
    for word in whole.chain([&stated.detail, &stated.skip, &stated.retry_after, &stated.transparent]) {
        errors.handle(word.as_ref().map_or(Ok(()), Value::word));
    }
    let header = stated.header.as_ref().and_then(|value| errors.handle(header::name(value)));
    if let (Some("retry-after"), Some(value)) = (header.as_deref(), &stated.header) {
        errors.push(
            Error::custom("`Retry-After` is the role `retry_after`: write `#[api(retry_after)]`").with_span(&value.0),
        );
    }
    Field {
        member: stated.ident.clone().map_or_else(|| Member::Unnamed(Index::from(index)), Member::Named),
        ty: stated.ty.clone(),
        role: errors.handle(role).unwrap_or(Role::None),
        header,
        retry_after: stated.retry_after.is_some(),
        source: source(stated),
        is_cause: is_cause(stated, rules.companions),
        type_check: type_check(stated, rules.companions),
        example: stated.example.as_ref().and_then(|value| errors.handle(example(value))),
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

/// Whether somebody thought about showing it: an error is shown only then.
pub fn is_required(field: &attr::Field) -> bool {
    field.detail.is_some() || field.rename.is_some() || field.expose.is_some() || field.message.is_some()
}

fn example(value: &Value) -> Result<Expr> {
    match value.expression() {
        Some(example) => Ok(example.clone()),
        None => value.fail("`example` takes the value that documents show of this field: `example = 30`"),
    }
}

/// Whether production shows a field of a variant.
pub fn is_shown(field: &attr::Field, of_variant: bool) -> bool {
    field.expose.as_ref().map_or(of_variant, |value| value.flag().unwrap_or(true))
}

fn role(field: &attr::Field, rules: &FieldRules<'_>, of_variant: Expose, in_message: bool) -> Result<Role> {
    dynamic::takes_no_value(field)?;
    let expose = field.expose.as_ref().map_or(Ok(of_variant), |value| value.flag().map(Expose::from))?;
    refuse_needless_mark(field, rules)?;
    let name = detail_name(field, rules)?;
    match (whole_value(field)?, name) {
        (Some(whole), _) => is_positional(field, whole).map(|()| match whole {
            "details" => Role::Details { expose },
            "field_errors" => Role::FieldErrors { expose },
            _ => Role::Errors { expose },
        }),
        (None, Some(name)) => refuse_possible_cause(field, rules).map(|()| Role::Detail { name, expose }),
        (None, None) if field.message.is_some() || in_message => Ok(Role::None),
        (None, None) => says_nothing(field).map(|()| Role::None),
    }
}

/// The roles that take the whole value.
fn whole_values(field: &attr::Field) -> [(&'static str, &Option<Value>); 3] {
    [("details", &field.details), ("field_errors", &field.field_errors), ("errors", &field.errors)]
}

/// The one of them that the field has.
fn whole_value(field: &attr::Field) -> Result<Option<&'static str>> {
    let mut stated = whole_values(field).into_iter().filter_map(|(role, value)| Some((role, value.as_ref()?)));
    match (stated.next(), stated.next()) {
        (Some((first, _)), Some((second, value))) => {
            value.fail(format!("a field is `{first}` or `{second}`, not both: keep one"))
        }
        (first, _) => Ok(first.map(|(role, _)| role)),
    }
}

/// `detail` says something where a type asks for it, of a field that has a name.
fn refuse_needless_mark(field: &attr::Field, rules: &FieldRules<'_>) -> Result<()> {
    let Some(detail) = &field.detail else { return Ok(()) };
    if let Some((other, _)) = whole_values(field).into_iter().find(|(_, value)| value.is_some()) {
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

/// Whether a type is the parameter, perhaps in an `Option` or a pointer.
fn is_parameter(ty: &Type, name: &Ident) -> bool {
    let Type::Path(path) = ty else { return false };
    let Some(last) = path.path.segments.last() else { return false };
    let inside = match &last.arguments {
        PathArguments::AngleBracketed(arguments) => arguments.args.first(),
        _ => None,
    };
    path.path.is_ident(name) || matches!(inside, Some(GenericArgument::Type(inner)) if is_parameter(inner, name))
}

/// Named fields are details; positional ones where they are given a name.
fn detail_name(field: &attr::Field, rules: &FieldRules<'_>) -> Result<Option<String>> {
    if let (Some(_), Some(rename)) = (&field.skip, &field.rename) {
        return rename.fail("`skip` keeps the field out of the details, so it needs no name: keep one of them");
    }
    let stated = field.rename.as_ref().map(Value::string).transpose()?.map(|text| text.value());
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

/// Whether the field is for those who run the service, by an attribute or by the rules of another derive.
pub fn is_cause(field: &attr::Field, companions: Companions) -> bool {
    ["source", "from", "backtrace"].iter().any(|name| has_attribute(field, name)) || companions.take(field)
}

/// Whether fields are details without a mark, on a type whose texts are for logs.
pub fn has_unmarked_details(fields: &[attr::Field], rules: &FieldRules<'_>) -> bool {
    let is_unmarked = |field: &attr::Field| {
        field.ident.is_some()
            && !is_required(field)
            && whole_values(field).iter().all(|(_, value)| value.is_none())
            && !is_never_a_detail(field, rules)
    };
    rules.companions.have_texts_for_logs() && !rules.are_marked && fields.iter().any(is_unmarked)
}

fn is_positional(field: &attr::Field, role: &str) -> Result<()> {
    match (&field.skip, &field.rename) {
        (Some(skip), _) => {
            skip.fail(format!("`{role}` is written to the body and `skip` keeps it out: keep one of them"))
        }
        (_, Some(rename)) => {
            rename.fail(format!("`{role}` takes the whole value, so it is no detail with a name: leave `rename` out"))
        }
        _ => Ok(()),
    }
}

/// `expose` on what is never shown anyway is a misunderstanding that could be taken for safety.
fn says_nothing(field: &attr::Field) -> Result<()> {
    match &field.expose {
        Some(expose) if field.skip.is_some() => {
            fail(&expose.0, "`skip` keeps the field out of every body, so nothing is left to say: keep one of them")
        }
        Some(expose) if expose.flag()? => {
            expose.fail("this field is no detail, so there is nothing to show: give it a name with `rename = \"…\"`, or leave `expose` out")
        }
        Some(expose) => expose.fail("this field is no detail, so it is never shown: leave `expose` out"),
        None => Ok(()),
    }
}

pub fn source(field: &attr::Field) -> Option<Source> {
    if has_attribute(field, "from") {
        Some(Source::From)
    } else {
        has_attribute(field, "source").then_some(Source::Source)
    }
}

fn has_attribute(field: &attr::Field, name: &str) -> bool {
    field.attrs.iter().any(|attr| attr.path().is_ident(name))
}

/// `Box<dyn Error + …>` and its like, by their spelling: where a type is read back, its name has to say that nothing is.
fn is_type_erased_error(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => path.path.segments.last().is_some_and(|segment| match &segment.arguments {
            PathArguments::AngleBracketed(arguments) => arguments.args.iter().any(|argument| {
                matches!(argument, GenericArgument::Type(inner) if is_type_erased_error(inner))
            }),
            _ => false,
        }),
        Type::TraitObject(object) => object.bounds.iter().any(|bound| {
            matches!(bound, TypeParamBound::Trait(bound) if bound.path.segments.last().is_some_and(|last| last.ident == "Error"))
        }),
        Type::Group(group) => is_type_erased_error(&group.elem),
        _ => false,
    }
}

/// A role that one field can have.
fn once(fields: &[attr::Field], role: &str, of: impl Fn(&attr::Field) -> Option<&Value>) -> Result<()> {
    let repeated = fields.iter().filter_map(of).skip(1).map(|value| {
        Error::custom(format!("two fields are `{role}`, and there is one place for it: keep one")).with_span(&value.0)
    });
    all(repeated)
}

/// An example is a value of the whole error.
fn example_of_all_or_none(fields: &[attr::Field]) -> Result<()> {
    let missing = fields.iter().filter(|field| field.example.is_none() && field.damaged.is_none());
    let missing = missing.filter(|_| fields.iter().any(|field| field.example.is_some()));
    all(missing.map(|field| {
        Error::custom(
            "this field has no example and another one has, but documents show a whole error: write `example = …` on each of its fields, or on none",
        )
        .with_span(&field.ident.as_ref().map_or(field.ty.span(), Spanned::span))
    }))
}

fn one_source(fields: &[attr::Field]) -> Result<()> {
    let sources = fields.iter().filter(|field| source(field).is_some());
    all(sources.skip(1).map(|field| {
        Error::custom("two fields are the source, and an error has one: keep one `#[source]` or `#[from]`")
            .with_span(&field.ty)
    }))
}

fn all(errors: impl Iterator<Item = Error>) -> Result<()> {
    let errors: Vec<_> = errors.collect();
    if errors.is_empty() { Ok(()) } else { Err(Error::multiple(errors)) }
}

/// What could not be read of a field may have been its name, or that it is no detail.
fn undamaged<'f>(stated: &'f [attr::Field], fields: &'f [Field]) -> impl Iterator<Item = (&'f attr::Field, &'f Field)> {
    stated.iter().zip(fields).filter(|(stated, _)| stated.damaged.is_none())
}

fn refuse_name_clashes(stated: &[attr::Field], fields: &[Field], errors: &mut Accumulator) {
    let mut seen = Vec::new();
    for (stated, field) in undamaged(stated, fields) {
        let Role::Detail { name, .. } = &field.role else {
            continue;
        };
        if seen.contains(&name) {
            let at = stated.rename.as_ref().map_or(stated.ident.span(), |value| value.0.span());
            let message = format!("two details are called `{name}`, and an object has each name once: rename one");
            errors.push(Error::custom(message).with_span(&at));
        }
        seen.push(name);
    }
}

/// `details` is the whole of them; what stands beside it could not be put into a list or a text.
fn refuse_second_details(stated: &[attr::Field], fields: &[Field], errors: &mut Accumulator) {
    if !fields.iter().any(|field| matches!(field.role, Role::Details { .. })) {
        return;
    }
    for (stated, field) in undamaged(stated, fields) {
        if let Role::Detail { name, .. } = &field.role {
            let message = format!(
                "`{name}` would be a detail beside the field that is all of the details: add `#[api(skip)]`, or move it in there"
            );
            errors.handle(fail::<()>(&stated.ident, message));
        }
    }
}
