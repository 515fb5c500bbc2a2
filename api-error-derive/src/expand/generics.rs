//! Bounds. They are inferred only where a type parameter occurs; `bound = "…"` replaces what is inferred.

use std::collections::HashSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Ident, WhereClause, WherePredicate, parse_quote};

use crate::model::{Field, Kind, Message, MessagePart, Model, Own, Role, Variant};

pub fn for_api_error(model: &Model) -> TokenStream {
    let this: WherePredicate = parse_quote!(Self: ::core::error::Error);
    clause(model, inferred(model, in_api_error).chain([this]).collect())
}

/// Display writes the message.
pub fn for_display(model: &Model) -> TokenStream {
    clause(model, inferred(model, in_display).collect())
}

pub fn for_error(model: &Model) -> TokenStream {
    let this = [parse_quote!(Self: ::core::fmt::Debug), parse_quote!(Self: ::core::fmt::Display)];
    clause(model, inferred(model, in_error).chain(this).collect())
}

pub fn for_adapters(model: &Model) -> TokenStream {
    let runtime = &model.runtime;
    clause(model, vec![parse_quote!(Self: #runtime::private::ApiError)])
}

pub fn for_catalogued(model: &Model) -> TokenStream {
    clause(model, inferred(model, in_catalogued).collect())
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

/// A bound for each use of a field whose type holds a parameter.
fn inferred(
    model: &Model,
    uses: fn(&Model, &Variant, usize, &Field) -> Vec<TokenStream>,
) -> impl Iterator<Item = WherePredicate> {
    let parameters: HashSet<_> = model.generics.type_params().map(|parameter| parameter.ident.clone()).collect();
    let fields = model.variants.iter().flat_map(|variant| {
        variant.fields.iter().enumerate().map(move |(index, field)| (variant, index, field))
    });
    let generic = fields.filter(move |(_, _, field)| mentions(field.ty.to_token_stream(), &parameters));
    let predicates = generic.flat_map(move |(variant, index, field)| {
        let ty = field.ty.clone();
        uses(model, variant, index, field).into_iter().map(move |bound| parse_quote!(#ty: #bound))
    });
    let stated = model.bound.clone();
    let predicates: Vec<_> = stated.unwrap_or_else(|| predicates.collect());
    predicates.into_iter()
}

fn mentions(tokens: TokenStream, parameters: &HashSet<Ident>) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => parameters.contains(&ident),
        TokenTree::Group(group) => mentions(group.stream(), parameters),
        _ => false,
    })
}

fn in_api_error(model: &Model, variant: &Variant, index: usize, field: &Field) -> Vec<TokenStream> {
    let runtime = &model.runtime;
    let mut bounds = in_display(model, variant, index, field);
    match field.role {
        Role::None => {}
        Role::Detail { .. } | Role::Details { .. } => bounds.push(quote!(#runtime::private::Detail)),
        Role::FieldErrors { .. } => bounds.push(quote!(#runtime::private::FieldErrors)),
    }
    if field.header.is_some() {
        bounds.push(quote!(#runtime::private::HeaderField));
    }
    if field.retry_after {
        bounds.push(quote!(#runtime::private::RetryAfter));
    }
    bounds
}

fn in_display(model: &Model, variant: &Variant, index: usize, _: &Field) -> Vec<TokenStream> {
    let runtime = &model.runtime;
    match &variant.kind {
        Kind::Transparent { field, .. } if *field == index => vec![quote!(#runtime::private::AsApiError)],
        Kind::Transparent { .. } => Vec::new(),
        Kind::Own(own) => shown_in_message(own, index).collect(),
    }
}

fn shown_in_message(own: &Own, field: usize) -> impl Iterator<Item = TokenStream> {
    let parts = if let Message::Template(_, parts) = &own.message { &parts[..] } else { &[] };
    parts.iter().filter_map(move |part| match part {
        MessagePart::Field(index, format) if *index == field && format.ends_with('?') => {
            Some(quote!(::core::fmt::Debug))
        }
        MessagePart::Field(index, _) if *index == field => Some(quote!(::core::fmt::Display)),
        _ => None,
    })
}

fn in_error(model: &Model, variant: &Variant, index: usize, field: &Field) -> Vec<TokenStream> {
    let mut bounds = in_display(model, variant, index, field);
    if field.source.is_some() {
        bounds.push(quote!(::core::error::Error + 'static));
    }
    bounds
}

fn in_catalogued(model: &Model, variant: &Variant, index: usize, _: &Field) -> Vec<TokenStream> {
    let runtime = &model.runtime;
    match variant.kind {
        Kind::Transparent { field, .. } if field == index => vec![quote!(#runtime::private::Catalogued)],
        _ => Vec::new(),
    }
}
