//! Bounds. They are inferred only where a type parameter occurs; `bound = "…"` replaces what is inferred.

use std::collections::HashSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::{Ident, WhereClause, WherePredicate, parse_quote};

use crate::model::{Decode, Ending, Field, HeaderPart, Message, MessagePart, Model, Role, Variant};

/// Display writes the message, which is a method of `ApiError`, which asks for `Error`, which asks for Display. So the three
/// have the same bounds, and none of them names another that is derived here.
pub fn for_display(model: &Model) -> TokenStream {
    clause(model, with(inferred(model, in_value), [parse_quote!(Self: ::core::fmt::Debug)]))
}

pub fn for_error(model: &Model) -> TokenStream {
    let display = model.manual("Display").then(|| parse_quote!(Self: ::core::fmt::Display));
    let this = [parse_quote!(Self: ::core::fmt::Debug)].into_iter().chain(display);
    clause(model, with(inferred(model, in_value), this))
}

pub fn for_api_error(model: &Model) -> TokenStream {
    if model.implements_error && !model.manual("Error") {
        return for_error(model);
    }
    clause(model, with(inferred(model, in_value), [parse_quote!(Self: ::core::error::Error)]))
}

pub fn for_adapters(model: &Model) -> TokenStream {
    let (runtime, ident) = (&model.runtime, &model.ident);
    let (_, type_generics, _) = model.generics.split_for_impl();
    // Not `Self`, which a framework may be.
    clause(
        model,
        vec![parse_quote!(#ident #type_generics: #runtime::private::ApiError + #runtime::private::Catalogued)],
    )
}

/// What the fields of a variant that comes back are made of.
pub fn for_decode(model: &Model) -> TokenStream {
    clause(model, inferred(model, in_decode))
}

/// The clause of the type, with these predicates where the type has parameters.
fn clause(model: &Model, predicates: Vec<WherePredicate>) -> TokenStream {
    let mut clause = model.generics.where_clause.clone().unwrap_or(WhereClause {
        where_token: <syn::Token![where]>::default(),
        predicates: syn::punctuated::Punctuated::new(),
    });
    if model.generics.type_params().next().is_some() {
        clause.predicates.extend(predicates);
    }
    if clause.predicates.is_empty() { TokenStream::new() } else { clause.into_token_stream() }
}

fn with(mut predicates: Vec<WherePredicate>, more: impl IntoIterator<Item = WherePredicate>) -> Vec<WherePredicate> {
    predicates.extend(more);
    predicates
}

/// A bound for each use of a field whose type holds a parameter.
fn inferred(model: &Model, uses: fn(&Model, &Variant, usize, &Field) -> Vec<WherePredicate>) -> Vec<WherePredicate> {
    if let Some(stated) = &model.bound {
        return stated.clone();
    }
    let parameters: HashSet<_> = model.generics.type_params().map(|parameter| parameter.ident.clone()).collect();
    if parameters.is_empty() {
        return Vec::new();
    }
    let this = HashSet::from([model.ident.clone(), format_ident!("Self")]);
    let fields = model
        .variants
        .iter()
        .flat_map(|variant| variant.fields.iter().enumerate().map(move |(index, field)| (variant, index, field)));
    let generic = fields.filter(|(_, _, field)| mentions(field.ty.to_token_stream(), &parameters));
    let predicates = generic.flat_map(|(variant, index, field)| {
        // A bound on a type that holds this one would be needed to prove itself.
        if mentions(field.ty.to_token_stream(), &this) {
            outliving(model, field)
        } else {
            uses(model, variant, index, field)
        }
    });
    predicates.collect()
}

/// What a source of this type needs of its parameters.
fn outliving(model: &Model, field: &Field) -> Vec<WherePredicate> {
    let parameters = model.generics.type_params().map(|parameter| &parameter.ident);
    let mentioned = parameters.filter(|name| mentions(field.ty.to_token_stream(), &HashSet::from([(*name).clone()])));
    mentioned.filter(|_| field.source.is_some()).map(|name| parse_quote!(#name: 'static)).collect()
}

fn mentions(tokens: TokenStream, parameters: &HashSet<Ident>) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => parameters.contains(&ident),
        TokenTree::Group(group) => mentions(group.stream(), parameters),
        _ => false,
    })
}

fn in_value(model: &Model, variant: &Variant, index: usize, field: &Field) -> Vec<WherePredicate> {
    let (runtime, ty) = (&model.runtime, &field.ty);
    let role = field.role().map(|role| match role {
        Role::Detail(_) | Role::Details => quote!(#runtime::private::Detail),
        Role::FieldErrors => quote!(#runtime::private::FieldErrors),
        Role::Errors => quote!(#runtime::private::NestedErrors),
    });
    let argument = variant.is_argument(index).then(|| quote!(#runtime::private::Detail));
    let header = field.header.is_some().then(|| quote!(#runtime::private::HeaderField));
    let wait = field.retry_after.then(|| quote!(#runtime::private::RetryAfter));
    let status = variant.decides_status(index).then(|| quote!(#runtime::private::StatusField));
    let code = (variant.code == Some(index)).then(|| quote!(#runtime::private::CodeField));
    let bounds = in_message(model, variant, index).into_iter().chain(in_header(model, variant, index));
    let bounds = bounds.chain([role, argument, header, wait, status, code].into_iter().flatten());
    // The source is what an `Option` holds.
    let source = field.in_option.as_ref().unwrap_or(ty);
    let of_source = field.source.map(|_| parse_quote!(#source: ::core::error::Error + 'static));
    bounds.map(|bound| parse_quote!(#ty: #bound)).chain(of_source).collect()
}

fn in_decode(model: &Model, variant: &Variant, index: usize, field: &Field) -> Vec<WherePredicate> {
    let (runtime, ty) = (&model.runtime, &field.ty);
    match variant.decode {
        Decode::Fields => {}
        Decode::Other => return vec![parse_quote!(#ty: #runtime::private::Other)],
        Decode::No => return Vec::new(),
    }
    if variant.inside() == Some(index) {
        return vec![parse_quote!(#ty: #runtime::private::Decode)];
    }
    let role = match field.role() {
        Some(Role::FieldErrors) => Some(quote!(#runtime::private::FromFieldErrors)),
        Some(Role::Errors) => Some(quote!(#runtime::private::FromNestedErrors)),
        Some(Role::Detail(_) | Role::Details) | None => None,
    };
    let decoded = variant.is_read(index, field).then(|| quote!(#runtime::private::Decoded));
    let wait = field.retry_after.then(|| quote!(#runtime::private::FromWait));
    let status = variant.decides_status(index).then(|| quote!(#runtime::private::FromStatus));
    let hidden = matches!(variant.ending(index, field), Ending::Hidden);
    let hidden = hidden.then(|| quote!(#runtime::private::Hidden));
    [role, decoded, wait, status, hidden].into_iter().flatten().map(|bound| parse_quote!(#ty: #bound)).collect()
}

fn in_header(model: &Model, variant: &Variant, field: usize) -> Vec<TokenStream> {
    let runtime = &model.runtime;
    let parts = variant.headers.iter().flat_map(|header| &header.value).filter(|part| part.field() == Some(field));
    let bound = |part: &HeaderPart| match part {
        HeaderPart::UnixTime(_) => quote!(#runtime::private::UnixTime),
        _ => quote!(#runtime::private::HeaderField),
    };
    parts.map(bound).collect()
}

fn in_message(model: &Model, variant: &Variant, index: usize) -> Vec<TokenStream> {
    let runtime = &model.runtime;
    if variant.inside() == Some(index) {
        return vec![quote!(#runtime::private::Catalogued)];
    }
    let is_option = variant.fields.get(index).is_some_and(Field::is_option);
    match variant.message() {
        Some(Message::Template(_, parts)) => {
            let shown = parts.iter().filter_map(MessagePart::field).filter(|(field, _)| *field == index);
            shown.map(|(_, format)| format_trait(format)).collect()
        }
        // Of an `Option` it is what is inside, which has no name here.
        Some(Message::Field(field)) if *field == index && !is_option => vec![format_trait("")],
        _ => Vec::new(),
    }
}

/// What a field must implement to be shown like that.
fn format_trait(format: &str) -> TokenStream {
    match format.chars().last() {
        Some('?') => quote!(::core::fmt::Debug),
        Some('x') => quote!(::core::fmt::LowerHex),
        Some('X') => quote!(::core::fmt::UpperHex),
        Some('o') => quote!(::core::fmt::Octal),
        Some('b') => quote!(::core::fmt::Binary),
        Some('e') => quote!(::core::fmt::LowerExp),
        Some('E') => quote!(::core::fmt::UpperExp),
        _ => quote!(::core::fmt::Display),
    }
}
