//! `default(status = 503, …)`: defaults for all errors of a status.

use std::ops::RangeInclusive;

use darling::error::Accumulator;

use super::{facts, header};
use crate::keys::{self, Key};
use crate::model::{Constant, HeaderTemplate};

/// The defaults for some statuses.
pub struct ByStatus {
    statuses: RangeInclusive<u16>,
    pub headers: Vec<HeaderTemplate>,
    pub extras: Vec<(String, Constant)>,
}

/// All of a type, those of fewer statuses first. Several of the same statuses are one.
pub fn defaults(stated: &[Key<keys::by_status::ByStatus>], errors: &mut Accumulator) -> Vec<ByStatus> {
    let mut groups: Vec<Vec<&keys::by_status::ByStatus>> = Vec::new();
    for stated in stated.iter().filter_map(Key::get) {
        match groups.iter_mut().find(|group| group.iter().any(|known| known.statuses == stated.statuses)) {
            Some(group) => group.push(stated),
            None => groups.push(vec![stated]),
        }
    }
    let mut defaults: Vec<_> = groups.iter().filter_map(|group| ByStatus::of(group, errors)).collect();
    defaults.sort_by_key(|some| some.statuses.end().saturating_sub(*some.statuses.start()));
    defaults
}

/// Those for one status, the nearest first.
pub fn of(all: &[ByStatus], status: Option<u16>) -> impl Iterator<Item = &ByStatus> {
    all.iter().filter(move |some| status.is_some_and(|status| some.statuses.contains(&status)))
}

impl ByStatus {
    fn of(group: &[&keys::by_status::ByStatus], errors: &mut Accumulator) -> Option<Self> {
        let statuses = group.first()?.statuses.clone();
        let headers = header::templates(group.iter().flat_map(|stated| &stated.headers), None, errors);
        let extras = facts::extras(group.iter().flat_map(|stated| &stated.extras), errors);
        Some(Self { statuses, headers, extras })
    }
}
