//! Categories and the ranges of their numbers.

use std::cmp::Reverse;

use super::Reason;
use crate::catalog::Catalog;
use crate::spec::ErrorSpec;

/// Errors of one category whose numbers follow one another.
type Stretch = Vec<&'static ErrorSpec>;

/// Takes out the shortest stretch that is away from the rest of its category, until none is left. What it lay in closes up again,
/// so that one stray number is one finding.
pub(super) fn number_of_another_category(catalog: &Catalog) -> Vec<(&'static ErrorSpec, Reason)> {
    let mut specs: Stretch = catalog.iter().filter(|spec| spec.category().is_some()).collect();
    specs.retain(|spec| spec.number().is_some());
    specs.sort_by_key(|spec| spec.number());
    let mut findings = Vec::new();
    loop {
        let stretches: Vec<_> = specs.chunk_by(|a, b| a.category() == b.category()).map(<[_]>::to_vec).collect();
        let strays = stretches.iter().filter_map(|stretch| Some((stretch, home(stretch, &stretches)?)));
        let Some((stray, home)) = strays.min_by_key(|(stretch, _)| stretch.len()) else {
            return findings;
        };
        findings.extend(stray.iter().map(|spec| (*spec, apart(spec, home))));
        specs = stretches.iter().filter(|stretch| !std::ptr::eq(*stretch, stray)).flatten().copied().collect();
    }
}

/// The longest stretch of the same category, of equally long ones the first; none if it is this one.
fn home<'a>(stretch: &Stretch, stretches: &'a [Stretch]) -> Option<&'a Stretch> {
    let same = stretches.iter().filter(|other| category(other) == category(stretch));
    same.min_by_key(|other| Reverse(other.len())).filter(|home| !std::ptr::eq(*home, stretch))
}

fn category(stretch: &Stretch) -> Option<&'static str> {
    stretch.first().and_then(|spec| spec.category())
}

fn apart(spec: &ErrorSpec, home: &Stretch) -> Reason {
    let number = |spec: Option<&&ErrorSpec>| spec.and_then(|spec| spec.number()).unwrap_or_default();
    let (own, first, last) = (number(Some(&spec)), number(home.first()), number(home.last()));
    let category = spec.category().unwrap_or_default();
    format!("{own} lies among the numbers of another category: those of {category:?} are {first} to {last}").into()
}
