//! `locales(…)` without the feature `fluent`: no languages.

use darling::error::Accumulator;

use crate::attr::Draft;
use crate::keys::{self, Key};
use crate::model::{Locales, Variant};

/// The key was reported when it was read.
pub fn locales(_: &Key<keys::Locales>, _: &[Draft], _: &mut [Option<Variant>], _: &mut Accumulator) -> Option<Locales> {
    None
}
