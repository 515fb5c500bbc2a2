//! Codes and numbers: their letters, ranges and naming rules.

use std::ops::RangeInclusive;

use darling::{FromMeta, Result};
use quote::ToTokens;
use syn::{Expr, ExprLit, Lit, LitStr, Meta, Path};

use super::item::{Item, is_integer};
use crate::errors::fail;
use crate::naming::{self, RULES};
use crate::suggest::closest;

/// `code = "AUTH_001"`, `code = 2002`, `code = Common::NOT_FOUND`.
pub enum Code {
    Text(LitStr),
    Number(i64),
    /// The spec of an error that is declared elsewhere.
    Path(Path),
}

/// `number = 2002`.
pub struct Number(pub i64);

/// `numbers = 2000..=2999`.
pub struct Numbers(pub RangeInclusive<i64>);

/// `rename_all = "SCREAMING_SNAKE_CASE"`.
pub struct Rule {
    pub name: &'static str,
    pub rename: naming::Rule,
}

/// `prefix = "M_"`.
pub struct Prefix(pub String);

pub const LETTERS: &str = "a code consists of ASCII letters, digits and `_ - . : /`";

/// Besides letters and digits. The runtime has the same constant.
const CODE_PUNCTUATION: &str = "_-.:/";

pub fn bad_letter(code: &str) -> Option<char> {
    code.chars().find(|letter| !letter.is_ascii_alphanumeric() && !CODE_PUNCTUATION.contains(*letter))
}

impl FromMeta for Code {
    fn from_meta(meta: &Meta) -> Result<Self> {
        let item = Item(meta);
        match item.expression() {
            Some(Expr::Lit(ExprLit { lit: Lit::Str(_), .. })) => item.string("EXPIRED_TOKEN").map(Self::Text),
            Some(Expr::Path(path)) if path.path.get_ident().is_some() => {
                let name = path.path.to_token_stream();
                item.fail(format!("`code` takes a text or a path: write `code = \"{name}\"` and a status, or `code = Type::{name}` for the spec of another error"))
            }
            Some(Expr::Path(path)) if path.qself.is_none() => Ok(Self::Path(path.path.clone())),
            Some(expression) if is_integer(expression) => item.integer("2002").map(Self::Number),
            _ => item.fail("`code` takes a text, a number or the spec of another error: write `code = \"EXPIRED_TOKEN\"` or `code = 2002`, each with a status, `status = 404`, or write `code = Common::NOT_FOUND`"),
        }
    }
}

impl FromMeta for Number {
    fn from_meta(meta: &Meta) -> Result<Self> {
        Item(meta).integer("2002").map(Self)
    }
}

impl FromMeta for Numbers {
    fn from_meta(meta: &Meta) -> Result<Self> {
        Item(meta).range("2000..=2999").map(Self)
    }
}

impl FromMeta for Rule {
    fn from_meta(meta: &Meta) -> Result<Self> {
        let name = Item(meta).string("camelCase")?;
        if let Some((name, rename)) = RULES.iter().find(|(known, _)| *known == name.value()) {
            return Ok(Self { name, rename: *rename });
        }
        let names = || RULES.iter().map(|(name, _)| *name);
        match closest(&name.value(), names()) {
            Some(close) => fail(&name, format!("unknown naming rule {:?}: did you mean {close:?}?", name.value())),
            None => {
                let known = names().collect::<Vec<_>>().join("`, `");
                fail(&name, format!("unknown naming rule {:?}: the rules are `{known}`", name.value()))
            }
        }
    }
}

impl FromMeta for Prefix {
    fn from_meta(meta: &Meta) -> Result<Self> {
        let text = Item(meta).string("M_")?;
        match bad_letter(&text.value()) {
            Some(bad) => fail(&text, format!("the prefix contains {bad:?}: {LETTERS}")),
            None => Ok(Self(text.value())),
        }
    }
}
