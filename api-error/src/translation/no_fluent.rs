//! Without the feature `fluent` there are no files.

use std::borrow::Cow;

use super::{Arguments, Untranslated};

/// A file of Project Fluent. Without the feature `fluent` there is none.
#[derive(Debug)]
pub enum FluentFile {}

impl FluentFile {
    pub(crate) fn locale(&self) -> &'static str {
        match *self {}
    }

    pub(super) fn format(
        &'static self,
        _: &str,
        _: Option<&str>,
        _: &Arguments,
    ) -> Result<Cow<'static, str>, Untranslated> {
        match *self {}
    }
}
