//! `default(status = 503, …)`: defaults for all errors of a status.

use std::ops::RangeInclusive;

use darling::{FromMeta, Result};
use syn::{Expr, Meta};

use super::facts::Extras;
use super::header::Header;
use super::item::{Item, is_integer};
use crate::errors::{all, both, fail};
use crate::suggest::closest;

const FORM: &str = "`default` sets headers and extras for all errors of a status: \
                    `default(status = 503, header = \"Retry-After: 30\", extra(severity = \"high\"))`";

const KEYS: [&str; 3] = ["status", "header", "extra"];

/// The defaults for some statuses.
pub struct ByStatus {
    pub statuses: RangeInclusive<u16>,
    pub headers: Vec<Header>,
    pub extras: Vec<Extras>,
}

impl FromMeta for ByStatus {
    fn from_meta(meta: &Meta) -> Result<Self> {
        let items = Item(meta).items::<Meta>(FORM)?;
        all(items.iter().map(|item| known(Item(item))))?;
        let of = |key| items.iter().map(Item).filter(move |item| item.name() == key);
        let statuses = match &of("status").collect::<Vec<_>>()[..] {
            [] => Item(meta).fail("`default` requires a status: `default(status = 503, …)`, or a range, `status = 500..=599`"),
            [_, second, ..] => second.fail("`status` is written twice: write a `default(…)` for each, or a range, `status = 500..=599`"),
            [_] if items.len() == 1 => {
                Item(meta).fail("`default` sets neither `header` nor `extra`: `default(status = 503, header = \"Retry-After: 30\", extra(severity = \"high\"))`")
            }
            [status] => statuses(*status),
        };
        let headers = all(of("header").map(|item| Header::from_meta(item.0)));
        let extras = all(of("extra").map(|item| Extras::from_meta(item.0)));
        let (statuses, (headers, extras)) = both(statuses, both(headers, extras))?;
        Ok(Self { statuses, headers, extras })
    }
}

fn known(item: Item<'_>) -> Result<()> {
    let key = item.name();
    if KEYS.contains(&&*key) {
        return Ok(());
    }
    match closest(&key, KEYS) {
        Some(meant) => fail(item.0, format!("unknown key `{key}` in `default`: did you mean `{meant}`?")),
        None => fail(item.0, format!("unknown key `{key}` in `default`: it takes `status`, `header` and `extra`")),
    }
}

fn statuses(item: Item<'_>) -> Result<RangeInclusive<u16>> {
    let statuses = match item.expression() {
        Some(Expr::Range(_)) => item.range("500..=599")?,
        Some(expression) if is_integer(expression) => {
            let status = item.integer("503")?;
            status..=status
        }
        _ => return item.fail("`status` takes a number or a range here: `status = 503`, `status = 500..=599`"),
    };
    match (u16::try_from(*statuses.start()), u16::try_from(*statuses.end())) {
        (Ok(first @ 200..=599), Ok(last @ 200..=599)) => Ok(first..=last),
        _ => item.fail("the status is out of range: write statuses in 400..=599"),
    }
}
