//! `default(status = 503, …)`: what holds for every error of a status.

use std::ops::RangeInclusive;

use darling::Result;
use darling::error::Accumulator;
use syn::Expr;

use super::value::is_integer;
use super::{facts, header};
use crate::errors::{all, fail};
use crate::keys::Value;
use crate::model::{Constant, HeaderTemplate};
use crate::suggest::closest;

const FORM: &str = "`default` says what holds for every error of a status: \
                    `default(status = 503, header = \"Retry-After: 30\", extra(severity = \"high\"))`";

const KEYS: [&str; 3] = ["status", "header", "extra"];

/// What holds for some statuses.
pub struct ByStatus {
    /// None after a fault.
    statuses: Option<RangeInclusive<u16>>,
    pub headers: Vec<HeaderTemplate>,
    pub extras: Vec<(String, Constant)>,
}

/// One `default(…)` as it was written.
struct Stated {
    statuses: Option<RangeInclusive<u16>>,
    headers: Vec<Value>,
    extras: Vec<Value>,
}

/// All of a type, those of fewer statuses first.
pub fn defaults(values: &[Value], errors: &mut Accumulator) -> Vec<ByStatus> {
    let mut all: Vec<Stated> = Vec::new();
    for value in values {
        let stated = stated(value, errors);
        let Some(stated) = errors.handle(stated) else { continue };
        match all.iter_mut().find(|known| known.statuses.is_some() && known.statuses == stated.statuses) {
            Some(known) => known.join(stated),
            None => all.push(stated),
        }
    }
    all.sort_by_key(|stated| stated.statuses.as_ref().map(|of| of.end().saturating_sub(*of.start())));
    all.iter().map(|stated| stated.read(errors)).collect()
}

/// Those for one status, the nearest first.
pub fn of(all: &[ByStatus], status: Option<u16>) -> impl Iterator<Item = &ByStatus> {
    let has = move |of_some: &&ByStatus| of_some.statuses.as_ref().zip(status).is_some_and(|(of, it)| of.contains(&it));
    all.iter().filter(has)
}

impl Stated {
    fn join(&mut self, other: Self) {
        self.headers.extend(other.headers);
        self.extras.extend(other.extras);
    }

    fn read(&self, errors: &mut Accumulator) -> ByStatus {
        let headers = header::templates(&self.headers, None, errors);
        ByStatus { statuses: self.statuses.clone(), headers, extras: facts::extras(&self.extras, errors) }
    }
}

fn stated(value: &Value, errors: &mut Accumulator) -> Result<Stated> {
    let items: Vec<_> = value.items(FORM)?.into_iter().map(Value).collect();
    all(items.iter().map(known))?;
    let of = |key| items.iter().filter(move |item| item.key() == key).cloned().collect::<Vec<_>>();
    let (headers, extras) = (of("header"), of("extra"));
    match &of("status")[..] {
        [] => value.fail("this does not say for which status it holds: `default(status = 503, …)`, or a range, `status = 500..=599`"),
        [_, second, ..] => second.fail("`status` is written twice: write a `default(…)` for each, or a range, `status = 500..=599`"),
        [_] if headers.is_empty() && extras.is_empty() => {
            value.fail("this says nothing for its status: `default(status = 503, header = \"Retry-After: 30\", extra(severity = \"high\"))`")
        }
        // Faults in what follows are told as well.
        [status] => Ok(Stated { statuses: errors.handle(statuses(status)), headers, extras }),
    }
}

fn known(item: &Value) -> Result<()> {
    let key = item.key();
    if KEYS.contains(&&*key) {
        return Ok(());
    }
    match closest(&key, KEYS) {
        Some(meant) => fail(&item.0, format!("`default` takes no `{key}`: did you mean `{meant}`?")),
        None => fail(&item.0, format!("`default` takes `header` and `extra` for a `status`, not `{key}`")),
    }
}

fn statuses(value: &Value) -> Result<RangeInclusive<u16>> {
    let statuses = match value.expression() {
        Some(Expr::Range(_)) => value.range("500..=599")?,
        Some(expression) if is_integer(expression) => {
            let status = value.integer("503")?;
            status..=status
        }
        _ => return value.fail("`status` takes a number or a range here: `status = 503`, `status = 500..=599`"),
    };
    match (u16::try_from(*statuses.start()), u16::try_from(*statuses.end())) {
        (Ok(first @ 200..=599), Ok(last @ 200..=599)) => Ok(first..=last),
        _ => value.fail("this reaches beyond what an error is answered with: take statuses in 400..=599"),
    }
}
