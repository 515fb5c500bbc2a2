//! Smaller facts of one error.

use std::collections::HashSet;

use darling::error::Accumulator;
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, Ident, Lit, Meta, Token, parse_quote};

use crate::errors::report;
use crate::keys::Key;
use crate::keys::allow::Allowed;
use crate::keys::facts::Extras;
use crate::model::Constant;
use crate::naming;

/// The constants of all `extra(…)` at one place.
pub fn extras<'a>(stated: impl IntoIterator<Item = &'a Extras>, errors: &mut Accumulator) -> Vec<(String, Constant)> {
    let items = stated.into_iter().flat_map(|Extras(items)| items);
    let items = once(items, |name| format!("`{name}` is written twice: keep one"), errors);
    items.into_iter().map(|(name, constant)| (naming::plain(&name), constant)).collect()
}

/// The rules of all `allow(…)` at one place, each with the reason.
pub fn allowed(stated: &[Key<Allowed>], errors: &mut Accumulator) -> Vec<(Ident, String)> {
    let items = stated.iter().filter_map(Key::get).flat_map(|Allowed(items)| items);
    once(items, |name| format!("`{name}` is allowed twice: keep one"), errors)
}

/// The items, of which each name is written once.
fn once<'a, T: Clone + 'a>(
    items: impl Iterator<Item = &'a (Ident, T)>,
    twice: impl Fn(&Ident) -> String,
    errors: &mut Accumulator,
) -> Vec<(Ident, T)> {
    let mut seen = HashSet::new();
    let (first, repeated): (Vec<_>, Vec<_>) = items.cloned().partition(|(name, _)| seen.insert(name.to_string()));
    for (name, _) in repeated {
        report(&name, twice(&name), errors);
    }
    first
}

/// The own items, and those of the type that have another name.
pub fn merged<N: Clone + PartialEq, T: Clone>(own: Vec<(N, T)>, of_type: &[(N, T)]) -> Vec<(N, T)> {
    let missing: Vec<_> =
        of_type.iter().filter(|(name, _)| !own.iter().any(|(known, _)| known == name)).cloned().collect();
    own.into_iter().chain(missing).collect()
}

/// The doc comment: its text, or, with a macro in it (`#[doc = include_str!("…")]`), an expression.
pub fn doc(attrs: &[Attribute]) -> Option<Expr> {
    let lines = attrs.iter().filter(|attr| attr.path().is_ident("doc")).filter_map(|attr| match &attr.meta {
        Meta::NameValue(pair) => Some(&pair.value),
        _ => None,
    });
    let lines: Vec<_> = lines.collect();
    let texts: Option<Vec<_>> = lines.iter().map(|line| literal(line).map(|text| line_of(&text))).collect();
    let Some(texts) = texts else {
        let lines = lines
            .iter()
            .map(|line| literal(line).map_or_else(|| line.to_token_stream(), |text| line_of(&text).to_token_stream()));
        return Some(parse_quote!(::core::concat!(#(#lines, "\n"),*)));
    };
    let text = texts.join("\n").trim().to_owned();
    (!text.is_empty()).then(|| parse_quote!(#text))
}

fn line_of(text: &str) -> String {
    text.strip_prefix(' ').unwrap_or(text).trim_end().to_owned()
}

/// The note of `#[deprecated]`.
pub fn deprecated(attrs: &[Attribute]) -> Option<String> {
    let attr = attrs.iter().find(|attr| attr.path().is_ident("deprecated"))?;
    Some(match &attr.meta {
        Meta::Path(_) => String::new(),
        Meta::NameValue(pair) => literal(&pair.value).unwrap_or_default(),
        Meta::List(list) => note(list).unwrap_or_default(),
    })
}

fn note(list: &syn::MetaList) -> Option<String> {
    let items = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).ok()?;
    items
        .iter()
        .find(|item| item.path().is_ident("note"))
        .and_then(|note| literal(&note.require_name_value().ok()?.value))
}

fn literal(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        Expr::Group(group) => literal(&group.expr),
        _ => None,
    }
}
