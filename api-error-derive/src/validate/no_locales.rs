//! Without the feature `fluent` there are no languages.

use darling::error::Accumulator;

use crate::attr::Draft;
use crate::keys::{self, Key};
use crate::model::{Locales, Variant};

/// What is written was reported when it was read.
pub fn locales(_: &Key<keys::Locales>, _: &[Draft], _: &mut [Option<Variant>], _: &mut Accumulator) -> Option<Locales> {
    None
}
