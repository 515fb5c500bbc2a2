//! Smaller facts of one error.

use darling::Result;
use darling::error::Accumulator;
use darling::util::path_to_string;
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, Token, parse_quote};

use super::value::{float, integer, is_integer, named_items, ungrouped};
use crate::errors::fail;
use crate::keys::Value;
use crate::model::Constant;
use crate::template::{self, Part};

/// `retryable`, `retryable = false`, `retryable = "if_idempotent"`.
pub fn retry(value: &Value) -> Result<&'static str> {
    match (&value.0, value.expression()) {
        (_, Some(Expr::Lit(ExprLit { lit: Lit::Str(word), .. }))) if word.value() == "if_idempotent" => {
            Ok("if_idempotent")
        }
        (Meta::Path(_), _) | (_, Some(Expr::Lit(ExprLit { lit: Lit::Bool(_), .. }))) => {
            value.flag().map(|always| if always { "always" } else { "never" })
        }
        _ => value.fail("`retryable` is said as `retryable`, `retryable = false`, or `retryable = \"if_idempotent\"`"),
    }
}

/// `title = "…"`: the same for every occurrence.
pub fn title(value: &Value) -> Result<String> {
    let text = value.string()?;
    let parts = template::parse(&text.value()).unwrap_or_default();
    match parts.iter().find(|part| matches!(part, Part::Placeholder { .. })) {
        Some(_) => {
            fail(&text, "`title` is the same for every occurrence and shows no fields: that is done by `message`")
        }
        None => Ok(text.value()),
    }
}

/// `log_level = "warn"`.
pub fn log_level(value: &Value) -> Result<&'static str> {
    const LEVELS: [&str; 5] = ["error", "warn", "info", "debug", "trace"];
    let word = value.string()?;
    let levels = "\"error\", \"warn\", \"info\", \"debug\" or \"trace\"";
    match LEVELS.into_iter().find(|level| *level == word.value()) {
        Some(level) => Ok(level),
        None => fail(&word, format!("{:?} is no level: write {levels}", word.value())),
    }
}

/// `extra(severity = "warning", subcode = 460)`.
pub fn extras(values: &[Value], errors: &mut Accumulator) -> Vec<(String, Constant)> {
    const FORM: &str = "`extra` takes constants of your own: `extra(severity = \"warning\", subcode = 460)`";
    named_items(values, FORM, extra, |name| format!("`{name}` is written twice: keep one"), errors)
}

fn extra(item: &Value) -> Result<(String, Constant)> {
    let name = path_to_string(item.0.path());
    match item.expression().map(|expression| (constant(expression), is_integer(expression))) {
        Some((Some(constant), _)) => Ok((name, constant)),
        Some((None, true)) => item.integer("460").map(|number| (name, Constant::Int(number))),
        _ => item.fail(format!(
            "`{name}` takes a literal (a text, a number or a bool), such as `extra({name} = \"value\")`"
        )),
    }
}

fn constant(expression: &Expr) -> Option<Constant> {
    match ungrouped(expression) {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(Constant::Str(text.value())),
        Expr::Lit(ExprLit { lit: Lit::Bool(truth), .. }) => Some(Constant::Bool(truth.value)),
        other => integer(other).map(Constant::Int).or_else(|| float(other).map(Constant::Float)),
    }
}

/// What is stated for itself first; of what the type states, what has another name.
pub fn merged<N: Clone + PartialEq, T: Clone>(own: Vec<(N, T)>, of_type: &[(N, T)]) -> Vec<(N, T)> {
    let missing: Vec<_> =
        of_type.iter().filter(|(name, _)| !own.iter().any(|(known, _)| known == name)).cloned().collect();
    own.into_iter().chain(missing).collect()
}

/// The doc comment: its text, or, with a macro in it (`#[doc = include_str!("…")]`), what the compiler makes of it.
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
    let note = items.into_iter().find(|item| item.path().is_ident("note"))?;
    Value(note).string().ok().map(|text: LitStr| text.value())
}

fn literal(expression: &Expr) -> Option<String> {
    match ungrouped(expression) {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}
