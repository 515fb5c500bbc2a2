//! What concerns the type and its implementations.

use std::collections::BTreeMap;

use darling::error::Accumulator;
use darling::{Error, Result};
use quote::ToTokens;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{GenericArgument, Ident, Meta, PathArguments, PathSegment, Token, Type, WherePredicate};

use super::value::{all, fail, items};
use super::{Draft, fields};
use crate::attr::Value;
use crate::model::Source;
use crate::suggest::closest;

/// Implementations that can be left out.
pub const IMPLEMENTATIONS: &[&str] =
    &["Display", "Error", "From", "IntoResponse", "IntoResponses", "Responder", "ResponseError", "TonicStatus"];

/// `manual(Display, Error)`.
pub fn manual(values: &[Value], errors: &mut Accumulator) -> Vec<Ident> {
    values.iter().filter_map(|value| errors.handle(manual_list(value))).flatten().collect()
}

fn manual_list(value: &Value) -> Result<Vec<Ident>> {
    let known = IMPLEMENTATIONS.join("`, `");
    let form = format!("`manual` lists what you implement by hand, of `{known}`: `manual(Display)`");
    let Meta::List(list) = &value.0 else {
        return value.fail(form);
    };
    all(items(list, &form)?.into_iter().map(implementation))
}

fn implementation(name: Ident) -> Result<Ident> {
    if IMPLEMENTATIONS.iter().any(|known| name == known) {
        return Ok(name);
    }
    match closest(&name.to_string(), IMPLEMENTATIONS.iter().copied()) {
        Some(close) => fail(&name, format!("the derive implements no `{name}`: did you mean `{close}`?")),
        None => {
            let known = IMPLEMENTATIONS.join("`, `");
            fail(&name, format!("the derive implements no `{name}`: `manual` can leave out `{known}`"))
        }
    }
}

/// `bound = "T: Trait, U: Trait"`.
pub fn bound(value: &Value) -> Result<Vec<WherePredicate>> {
    let text = value.string()?;
    let parser = Punctuated::<WherePredicate, Token![,]>::parse_terminated;
    match parser.parse_str(&text.value()) {
        Ok(predicates) => Ok(predicates.into_iter().collect()),
        Err(_) => fail(&text, "`bound` takes what stands after `where`: `bound = \"T: Serialize + Debug\"`"),
    }
}

/// Whether a type is shown as it is, by its name alone: a primitive or a text, perhaps in an `Option` or a `Vec`.
pub fn is_plain(ty: &Type) -> bool {
    match ty {
        Type::Group(group) => is_plain(&group.elem),
        Type::Reference(reference) => is_plain(&reference.elem),
        Type::Path(path) if path.qself.is_none() && path.path.segments.len() == 1 => {
            path.path.segments.first().is_some_and(is_plain_name)
        }
        _ => false,
    }
}

fn is_plain_name(segment: &PathSegment) -> bool {
    match &segment.arguments {
        PathArguments::None => PLAIN.iter().any(|name| segment.ident == name),
        PathArguments::AngleBracketed(arguments) if segment.ident == "Option" || segment.ident == "Vec" => {
            arguments.args.iter().all(|argument| matches!(argument, GenericArgument::Type(inner) if is_plain(inner)))
        }
        _ => false,
    }
}

const PLAIN: &[&str] = &[
    "bool", "char", "str", "String", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128",
    "isize", "f32", "f64",
];

/// `?` must know which variant to make, and what to put into its fields.
pub fn refuse_ambiguous_from(drafts: &[Draft<'_>], errors: &mut Accumulator) {
    let mut users = BTreeMap::<_, Vec<_>>::new();
    for draft in drafts {
        for field in draft.fields.iter().filter(|field| fields::source(field) == Some(Source::From)) {
            if draft.fields.len() > 1 {
                let message = "`#[from]` makes the variant of this value alone, so it is the only field: use `#[source]` beside others";
                errors.push(Error::custom(message).with_span(&field.ty));
            }
            let ty = field.ty.to_token_stream().to_string();
            users.entry(ty).or_default().push((draft.ident, field.ty.span()));
        }
    }
    for users in users.values().filter(|users| users.len() > 1) {
        let names = users.iter().map(|(variant, _)| format!("`{variant}`")).collect::<Vec<_>>().join(" and ");
        for (_, span) in users {
            let message = format!(
                "{names} are made from the same type, so `?` could not choose: keep one `#[from]`, use `#[source]` for the others"
            );
            errors.push(Error::custom(message).with_span(span));
        }
    }
}
