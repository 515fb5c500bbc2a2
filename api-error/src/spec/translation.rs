//! The languages of a type, and one message in one of them.
//!
//! The derive generates both from the files of the translators. A type without languages has neither.

#[cfg(feature = "fluent")]
use std::fmt;
#[cfg(feature = "fluent")]
use std::sync::OnceLock;

#[cfg(feature = "fluent")]
use fluent_bundle::FluentResource;
#[cfg(feature = "fluent")]
use fluent_bundle::concurrent::FluentBundle;

/// A file, by a function: before Rust 1.90 a constant may not refer to what changes when the program runs, not even by way of a
/// static, and specs are constants. What a function refers to is not looked at.
pub type FileOf = fn() -> &'static FluentFile;

/// One message in one locale.
#[derive(Clone, Copy, Debug)]
pub enum Translation {
    /// Text with nothing to fill in, and without a title of its own.
    Plain(&'static str),
    /// A message of a file that is more: with arguments, plurals, terms or `.title`. Only then is Fluent called.
    Fluent(FileOf, &'static str),
}

/// The languages of one type of error.
#[derive(Debug)]
pub struct Locales {
    default: &'static str,
    others: &'static [&'static str],
    field_files: &'static [FileOf],
}

impl Locales {
    /// The locale of the messages in the attributes, those they are translated to, and the files with the messages of field
    /// errors, at most one for each locale.
    #[must_use]
    pub const fn new(default: &'static str, others: &'static [&'static str], field_files: &'static [FileOf]) -> Self {
        Self { default, others, field_files }
    }

    pub(crate) const fn default(&self) -> &'static str {
        self.default
    }

    pub(crate) const fn others(&self) -> &'static [&'static str] {
        self.others
    }

    pub(crate) fn field_files(&self) -> impl Iterator<Item = &'static FluentFile> {
        self.field_files.iter().map(|file| file())
    }
}

/// A file of translators, as the derive found it.
#[cfg(feature = "fluent")]
pub struct FluentFile {
    pub(crate) locale: &'static str,
    pub(crate) path: &'static str,
    pub(crate) source: &'static str,
    /// Parsed when the first message of the file is formatted that is more than text.
    pub(crate) bundle: OnceLock<FluentBundle<FluentResource>>,
}

#[cfg(feature = "fluent")]
impl FluentFile {
    /// A file of one locale: its path, for people, and its text.
    #[must_use]
    pub const fn new(locale: &'static str, path: &'static str, source: &'static str) -> Self {
        Self { locale, path, source, bundle: OnceLock::new() }
    }
}

#[cfg(feature = "fluent")]
impl fmt::Debug for FluentFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FluentFile").field("locale", &self.locale).field("path", &self.path).finish_non_exhaustive()
    }
}

/// A file of Project Fluent. Without the feature `fluent` there is none.
#[cfg(not(feature = "fluent"))]
#[derive(Debug)]
pub enum FluentFile {}
