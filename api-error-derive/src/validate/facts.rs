//! Smaller facts of one error.

use darling::Result;
use darling::util::path_to_string;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, Token};

use super::value::{fault, float, integer, ungrouped};
use crate::attr::Value;
use crate::model::{Constant, LogLevel, Retry};
use crate::suggest::closest;

/// `retryable`, `retryable = false`, `retryable = "if_idempotent"`.
pub fn retry(value: &Value) -> Result<Retry> {
    match value.expression() {
        Some(Expr::Lit(ExprLit {
            lit: Lit::Str(word), ..
        })) if word.value() == "if_idempotent" => Ok(Retry::IfIdempotent),
        None | Some(Expr::Lit(ExprLit { lit: Lit::Bool(_), .. })) => value
            .flag()
            .map(|always| if always { Retry::Always } else { Retry::Never }),
        _ => value.fault("`retryable` is said as `retryable`, `retryable = false`, or `retryable = \"if_idempotent\"`"),
    }
}

/// `log_level = "warn"`.
pub fn log_level(value: &Value) -> Result<LogLevel> {
    const LEVELS: &[(&str, LogLevel)] = &[
        ("error", LogLevel::Error),
        ("warn", LogLevel::Warn),
        ("info", LogLevel::Info),
        ("debug", LogLevel::Debug),
        ("trace", LogLevel::Trace),
    ];
    let word = value.string()?;
    match LEVELS.iter().find(|(name, _)| *name == word.value()) {
        Some((_, level)) => Ok(*level),
        None => {
            let close = closest(&word.value(), LEVELS.iter().map(|(name, _)| *name)).unwrap_or("warn");
            fault(
                &word,
                format!(
                    "{:?} is no level: write \"error\", \"warn\", \"info\", \"debug\" or \"trace\"; did you mean {close:?}?",
                    word.value()
                ),
            )
        }
    }
}

/// `extra(severity = "warning", subcode = 460)`.
pub fn extras(value: &Value) -> Result<Vec<(String, Constant)>> {
    const FORM: &str = "`extra` takes constants of your own: `extra(severity = \"warning\", subcode = 460)`";
    let Meta::List(list) = &value.0 else {
        return value.fault(FORM);
    };
    let items = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)?;
    if items.is_empty() {
        return value.fault(FORM);
    }
    items.into_iter().map(|item| extra(&Value(item))).collect()
}

fn extra(item: &Value) -> Result<(String, Constant)> {
    let name = path_to_string(item.0.path());
    match item.expression().and_then(constant) {
        Some(constant) => Ok((name, constant)),
        None => item.fault(format!(
            "`{name}` is a constant: a text, a number or a bool, such as `extra({name} = \"value\")`"
        )),
    }
}

fn constant(expression: &Expr) -> Option<Constant> {
    match ungrouped(expression) {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text), ..
        }) => Some(Constant::Str(text.value())),
        Expr::Lit(ExprLit {
            lit: Lit::Bool(truth), ..
        }) => Some(Constant::Bool(truth.value)),
        other => integer(other)
            .map(Constant::Int)
            .or_else(|| float(other).map(Constant::Float)),
    }
}

/// Own constants first; those of the type where there is none of that name.
pub fn merged_extras(own: Vec<(String, Constant)>, of_type: &[(String, Constant)]) -> Vec<(String, Constant)> {
    let missing: Vec<_> = of_type
        .iter()
        .filter(|(name, _)| !own.iter().any(|(known, _)| known == name))
        .cloned()
        .collect();
    own.into_iter().chain(missing).collect()
}

/// The doc comment, as it is read.
pub fn doc(attrs: &[Attribute]) -> Option<String> {
    let lines = attrs
        .iter()
        .filter(|attr| attr.path().is_ident("doc"))
        .filter_map(|attr| match &attr.meta {
            Meta::NameValue(pair) => literal(&pair.value),
            _ => None,
        });
    let lines: Vec<_> = lines
        .map(|line| line.strip_prefix(' ').unwrap_or(&line).trim_end().to_owned())
        .collect();
    let text = lines.join("\n").trim().to_owned();
    (!text.is_empty()).then_some(text)
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
    let items = list
        .parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
        .ok()?;
    let note = items.into_iter().find(|item| item.path().is_ident("note"))?;
    Value(note).string().ok().map(|text: LitStr| text.value())
}

fn literal(expression: &Expr) -> Option<String> {
    match ungrouped(expression) {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text), ..
        }) => Some(text.value()),
        _ => None,
    }
}
