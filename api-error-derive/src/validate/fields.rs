//! What each field is for.

use darling::error::Accumulator;
use darling::{Error, Result};
use syn::spanned::Spanned;
use syn::{Expr, Index, Member, Type, TypeParamBound};

use super::decided;
use super::header;
use super::value::fault;
use crate::attr::{self, Value};
use crate::model::{Expose, Field, Role, Source};
use crate::naming::{self, Rule};

/// The fields of one variant, in order.
pub fn fields(stated: &[attr::Field], rule: Option<Rule>, expose: Expose, faults: &mut Accumulator) -> Vec<Field> {
    let fields = each(stated, |field| role(field, rule, expose), faults);
    refuse_name_clashes(stated, &fields, faults);
    refuse_details_beside_details(stated, &fields, faults);
    fields
}

/// Those of a variant that is transparent: the details are those of the error inside.
pub fn beside_transparent(stated: &[attr::Field], faults: &mut Accumulator) -> Vec<Field> {
    each(stated, |field| decided::stands_alone(field).map(|()| Role::None), faults)
}

fn each(stated: &[attr::Field], role: impl Fn(&attr::Field) -> Result<Role>, faults: &mut Accumulator) -> Vec<Field> {
    faults.handle(once(stated, "details", |field| field.details.as_ref()));
    faults.handle(once(stated, "field_errors", |field| field.field_errors.as_ref()));
    faults.handle(once(stated, "errors", |field| field.errors.as_ref()));
    faults.handle(once(stated, "retry_after", |field| field.retry_after.as_ref()));
    faults.handle(once(stated, "status", |field| field.status.as_ref()));
    faults.handle(once(stated, "code", |field| field.code.as_ref()));
    faults.handle(once(stated, "message", |field| field.message.as_ref()));
    faults.handle(once(stated, "transparent", |field| field.transparent.as_ref()));
    faults.handle(one_source(stated));
    faults.handle(example_of_all_or_none(stated));
    stated.iter().enumerate().map(|(index, field)| self::field(index, field, role(field), faults)).collect()
}

fn field(index: usize, stated: &attr::Field, role: Result<Role>, faults: &mut Accumulator) -> Field {
    let roles = whole_values(stated).into_iter().map(|(_, role)| role);
    for word in roles.chain([&stated.skip, &stated.retry_after, &stated.transparent]) {
        faults.handle(word.as_ref().map_or(Ok(()), Value::word));
    }
    let header = stated.header.as_ref().and_then(|value| faults.handle(header::name(value)));
    if let (Some("retry-after"), Some(value)) = (header.as_deref(), &stated.header) {
        faults.push(
            Error::custom("`Retry-After` is the role `retry_after`: write `#[api(retry_after)]`").with_span(&value.0),
        );
    }
    Field {
        member: stated.ident.clone().map_or_else(|| Member::Unnamed(Index::from(index)), Member::Named),
        ty: stated.ty.clone(),
        role: faults.handle(role).unwrap_or(Role::None),
        header,
        retry_after: stated.retry_after.is_some(),
        source: source(stated),
        example: stated.example.as_ref().and_then(|value| faults.handle(example(value))),
    }
}

fn example(value: &Value) -> Result<Expr> {
    match value.expression() {
        Some(example) => Ok(example.clone()),
        None => value.fault("`example` takes the value that documents show of this field: `example = 30`"),
    }
}

/// Whether production shows a field of a variant.
pub fn is_shown(field: &attr::Field, of_variant: bool) -> bool {
    field.expose.as_ref().map_or(of_variant, |value| value.flag().unwrap_or(true))
}

fn role(field: &attr::Field, rule: Option<Rule>, of_variant: Expose) -> Result<Role> {
    decided::stands_alone(field)?;
    let expose = field.expose.as_ref().map_or(Ok(of_variant), |value| value.flag().map(Expose::from))?;
    let name = detail_name(field, rule)?;
    match (whole_value(field)?, name) {
        (Some(whole), _) => stands_without_name(field, whole).map(|()| match whole {
            "details" => Role::Details { expose },
            "field_errors" => Role::FieldErrors { expose },
            _ => Role::Errors { expose },
        }),
        (None, Some(name)) => Ok(Role::Detail { name, expose }),
        (None, None) if field.message.is_some() => Ok(Role::None),
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
            value.fault(format!("a field is `{first}` or `{second}`, not both: keep one"))
        }
        (first, _) => Ok(first.map(|(role, _)| role)),
    }
}

/// Named fields are details; positional ones where they are given a name.
fn detail_name(field: &attr::Field, rule: Option<Rule>) -> Result<Option<String>> {
    if let (Some(_), Some(rename)) = (&field.skip, &field.rename) {
        return rename.fault("`skip` keeps the field out of the details, so it needs no name: keep one of them");
    }
    let stated = field.rename.as_ref().map(Value::string).transpose()?.map(|text| text.value());
    let of_ident = || field.ident.as_ref().filter(|_| !is_never_a_detail(field)).map(naming::plain);
    Ok(stated.or_else(|| of_ident().map(|name| rule.map_or_else(|| name.clone(), |rule| rule(&name)))))
}

fn is_never_a_detail(field: &attr::Field) -> bool {
    field.skip.is_some()
        || field.transparent.is_some()
        || decided::keys(field).next().is_some()
        || ["source", "from", "backtrace"].iter().any(|name| has_attribute(field, name))
        || is_type_erased_error(&field.ty)
}

fn stands_without_name(field: &attr::Field, role: &str) -> Result<()> {
    match (&field.skip, &field.rename) {
        (Some(skip), _) => {
            skip.fault(format!("`{role}` is written to the body and `skip` keeps it out: keep one of them"))
        }
        (_, Some(rename)) => {
            rename.fault(format!("`{role}` takes the whole value, so it is no detail with a name: leave `rename` out"))
        }
        _ => Ok(()),
    }
}

/// `expose` on what is never shown anyway is a misunderstanding that could be taken for safety.
fn says_nothing(field: &attr::Field) -> Result<()> {
    match &field.expose {
        Some(expose) if field.skip.is_some() => {
            fault(&expose.0, "`skip` keeps the field out of every body, so nothing is left to say: keep one of them")
        }
        Some(expose) if expose.flag()? => {
            expose.fault("this field is no detail, so there is nothing to show: give it a name with `rename = \"…\"`, or leave `expose` out")
        }
        Some(expose) => expose.fault("this field is no detail, so it is never shown: leave `expose` out"),
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

/// `Box<dyn Error + …>` and its like: it cannot be serialized, and it is not meant for clients.
fn is_type_erased_error(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => path.path.segments.last().is_some_and(|segment| match &segment.arguments {
            syn::PathArguments::AngleBracketed(arguments) => arguments.args.iter().any(|argument| {
                matches!(argument, syn::GenericArgument::Type(inner) if is_type_erased_error(inner))
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

fn all(faults: impl Iterator<Item = Error>) -> Result<()> {
    let faults: Vec<_> = faults.collect();
    if faults.is_empty() { Ok(()) } else { Err(Error::multiple(faults)) }
}

/// What could not be read of a field may have been its name, or that it is no detail.
fn undamaged<'f>(stated: &'f [attr::Field], fields: &'f [Field]) -> impl Iterator<Item = (&'f attr::Field, &'f Field)> {
    stated.iter().zip(fields).filter(|(stated, _)| stated.damaged.is_none())
}

fn refuse_name_clashes(stated: &[attr::Field], fields: &[Field], faults: &mut Accumulator) {
    let mut seen = Vec::new();
    for (stated, field) in undamaged(stated, fields) {
        let Role::Detail { name, .. } = &field.role else {
            continue;
        };
        if seen.contains(&name) {
            let at = stated.rename.as_ref().map_or(stated.ident.span(), |value| value.0.span());
            let message = format!("two details are called `{name}`, and an object has each name once: rename one");
            faults.push(Error::custom(message).with_span(&at));
        }
        seen.push(name);
    }
}

/// `details` is the whole of them; what stands beside it could not be put into a list or a text.
fn refuse_details_beside_details(stated: &[attr::Field], fields: &[Field], faults: &mut Accumulator) {
    if !fields.iter().any(|field| matches!(field.role, Role::Details { .. })) {
        return;
    }
    for (stated, field) in undamaged(stated, fields) {
        if let Role::Detail { name, .. } = &field.role {
            let message = format!(
                "`{name}` would be a detail beside the field that is all of the details: add `#[api(skip)]`, or move it in there"
            );
            faults.handle(fault::<()>(&stated.ident, message));
        }
    }
}
