//! Without the feature `fluent` there are no files.

use std::borrow::Cow;

use super::{Arguments, Untranslated};
use crate::spec::FluentFile;

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
