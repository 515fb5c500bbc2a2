//! Values that are words, paths or constants.

use darling::{FromMeta, Result};
use syn::{Expr, ExprLit, Ident, Lit, Meta, Path};

use super::item::{Item, float, integer, is_integer, ungrouped};
use crate::errors::{all, fail};

/// `retryable`, `retryable = false`, `retryable = "if_idempotent"`: the policy in snake case.
#[derive(Clone, Copy)]
pub struct Retry(pub &'static str);

/// `log_level = "warn"`.
#[derive(Clone, Copy)]
pub struct LogLevel(pub &'static str);

/// `envelope = PATH`.
pub struct Envelope(pub Path);

/// `crate = path`. Stubs need the path in any case, so quotes are reported by a rule.
pub struct Crate {
    pub path: Path,
    pub has_quotes: bool,
}

/// `example = 30`.
pub struct Example(pub Expr);

/// `extra(severity = "warning", subcode = 460)`.
pub struct Extras(pub Vec<(Ident, Constant)>);

/// The value of a constant.
#[derive(Clone)]
pub enum Constant {
    Str(String),
    Int(i64),
    Float(f64),
    Bool(bool),
}

impl FromMeta for Retry {
    fn from_meta(meta: &Meta) -> Result<Self> {
        let item = Item(meta);
        match (meta, item.expression()) {
            (_, Some(Expr::Lit(ExprLit { lit: Lit::Str(word), .. }))) if word.value() == "if_idempotent" => {
                Ok(Self("if_idempotent"))
            }
            (Meta::Path(_), _) | (_, Some(Expr::Lit(ExprLit { lit: Lit::Bool(_), .. }))) => {
                item.flag().map(|always| Self(if always { "always" } else { "never" }))
            }
            _ => item.fail("expected `retryable`, `retryable = false` or `retryable = \"if_idempotent\"`"),
        }
    }
}

impl FromMeta for LogLevel {
    fn from_meta(meta: &Meta) -> Result<Self> {
        const LEVELS: [&str; 5] = ["error", "warn", "info", "debug", "trace"];
        let word = Item(meta).string("warn")?;
        let levels = "\"error\", \"warn\", \"info\", \"debug\" or \"trace\"";
        match LEVELS.into_iter().find(|level| *level == word.value()) {
            Some(level) => Ok(Self(level)),
            None => fail(&word, format!("unknown log level {:?}: write {levels}", word.value())),
        }
    }
}

impl FromMeta for Envelope {
    fn from_meta(meta: &Meta) -> Result<Self> {
        Item(meta).path("api_error::envelope::PROBLEM").map(Self)
    }
}

impl FromMeta for Crate {
    fn from_meta(meta: &Meta) -> Result<Self> {
        match Item(meta).expression() {
            Some(Expr::Lit(ExprLit { lit: Lit::Str(text), .. })) if text.parse::<Path>().is_ok() => {
                Ok(Self { path: text.parse()?, has_quotes: true })
            }
            _ => Ok(Self { path: Item(meta).path("path::to::api_error")?, has_quotes: false }),
        }
    }
}

impl FromMeta for Example {
    fn from_meta(meta: &Meta) -> Result<Self> {
        match Item(meta).expression() {
            Some(example) => Ok(Self(example.clone())),
            None => Item(meta).fail("`example` requires a value: `example = 30`"),
        }
    }
}

impl FromMeta for Extras {
    fn from_meta(meta: &Meta) -> Result<Self> {
        const FORM: &str = "`extra` takes custom constants: `extra(severity = \"warning\", subcode = 460)`";
        all(Item(meta).items::<Meta>(FORM)?.iter().map(|item| extra(Item(item)))).map(Self)
    }
}

fn extra(item: Item<'_>) -> Result<(Ident, Constant)> {
    let name = item.name();
    let Some(ident) = item.0.path().get_ident() else {
        return fail(
            item.0,
            format!("`{name}` is a path, the name of a constant is an identifier: `extra(name = \"value\")`"),
        );
    };
    match item.expression().map(|expression| (constant(expression), is_integer(expression))) {
        Some((Some(constant), _)) => Ok((ident.clone(), constant)),
        Some((None, true)) => item.integer("460").map(|number| (ident.clone(), Constant::Int(number))),
        _ => item.fail(format!("`{name}` takes a literal (a text, a number or a bool): `extra({name} = \"value\")`")),
    }
}

fn constant(expression: &Expr) -> Option<Constant> {
    match ungrouped(expression) {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(Constant::Str(text.value())),
        Expr::Lit(ExprLit { lit: Lit::Bool(truth), .. }) => Some(Constant::Bool(truth.value)),
        other => integer(other).map(Constant::Int).or_else(|| float(other).map(Constant::Float)),
    }
}
