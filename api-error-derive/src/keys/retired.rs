//! `retired(…)`: codes and numbers that must not be reused.

use std::fmt;

use darling::{FromMeta, Result};
use syn::Meta;

use super::item::Item;
use crate::errors::{all, fail};

/// One `retired(code = "OLD_NAME", number = 1003)`.
pub struct RetiredList(pub Vec<Retired>);

/// A code or number that must not be reused.
#[derive(Clone, PartialEq, Eq)]
pub enum Retired {
    Code(String),
    Number(i64),
}

impl fmt::Display for Retired {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => write!(f, "code `{code}`"),
            Self::Number(number) => write!(f, "number {number}"),
        }
    }
}

impl FromMeta for RetiredList {
    fn from_meta(meta: &Meta) -> Result<Self> {
        const FORM: &str =
            "`retired` lists codes and numbers that must not be reused: `retired(code = \"OLD_NAME\", number = 1003)`";
        all(Item(meta).items::<Meta>(FORM)?.iter().map(|item| retired(Item(item)))).map(Self)
    }
}

fn retired(item: Item<'_>) -> Result<Retired> {
    match item.name().as_str() {
        "code" => item.string("OLD_NAME").map(|text| Retired::Code(text.value())),
        "number" => item.integer("1003").map(Retired::Number),
        other => fail(
            item.0,
            format!(
                "unknown key `{other}` in `retired`, which takes `code` and `number`: `retired(code = \"OLD_NAME\")`"
            ),
        ),
    }
}
