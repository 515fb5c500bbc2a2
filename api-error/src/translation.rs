//! The same message in other languages.
//!
//! What the derive makes of the files of the translators: a text for each error and locale, and one [`Locales`] per type. A type
//! without languages has neither.

mod arguments;
#[cfg(feature = "fluent")]
mod fluent;
#[cfg(not(feature = "fluent"))]
mod no_fluent;

use std::borrow::Cow;
use std::fmt;

pub use self::arguments::{Arguments, argument};
#[cfg(feature = "fluent")]
pub use self::fluent::FluentFile;
#[cfg(not(feature = "fluent"))]
pub use self::no_fluent::FluentFile;
use crate::field_error::FieldError;

/// A file, by a function: before Rust 1.90 a constant may not refer to what changes when the program runs, not even by way of a
/// static, and specs are constants. What a function refers to is not looked at.
pub type FileOf = fn() -> &'static FluentFile;

/// One message in one locale.
#[derive(Clone, Copy, Debug)]
pub enum Translation {
    /// Text with nothing to fill in, and without a title of its own.
    Plain(&'static str),
    /// A message of a file that is more: with arguments, plurals, terms or `.title`. Only then is Fluent asked.
    Fluent(FileOf, &'static str),
}

impl Translation {
    /// The text, with its arguments.
    pub(crate) fn text(&self, arguments: impl FnOnce() -> Arguments) -> Result<Cow<'static, str>, Untranslated> {
        match *self {
            Self::Plain(text) => Ok(Cow::Borrowed(text)),
            Self::Fluent(file, id) => file().format(id, None, &arguments()),
        }
    }

    /// The title, where the translators wrote one: the attribute `.title` of the message. It has no arguments, since it is the same
    /// in every occurrence.
    pub(crate) fn title(&self) -> Result<Cow<'static, str>, Untranslated> {
        match *self {
            Self::Plain(_) => Err(Untranslated::Missing),
            Self::Fluent(file, id) => file().format(id, Some("title"), &Arguments::default()),
        }
    }
}

/// Why there is no text.
#[derive(Debug)]
pub(crate) enum Untranslated {
    /// Nobody has translated it yet.
    Missing,
    /// It could not be formatted.
    #[cfg_attr(not(feature = "fluent"), expect(dead_code, reason = "plain text needs no formatting"))]
    Failed(String),
}

impl fmt::Display for Untranslated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("there is no translation"),
            Self::Failed(why) => f.write_str(why),
        }
    }
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

    /// The message of a field error: that of its code, with its parameters.
    pub(crate) fn field_message(&self, locale: &str, error: &FieldError) -> Result<Cow<'static, str>, Untranslated> {
        let file = self.field_files.iter().map(|file| file()).find(|file| file.locale() == locale);
        match (file, error.code()) {
            (Some(file), Some(code)) => file.format(&id_of(code), None, &Arguments::of_field_error(error)),
            _ => Err(Untranslated::Missing),
        }
    }
}

/// What the message of a code is called in a file, by the same rule as in the derive: an id of Fluent holds letters, digits, `-` and
/// `_`, and begins with a letter.
fn id_of(code: &str) -> String {
    let id = code.replace(['.', ':', '/'], "-");
    if id.starts_with(|letter: char| letter.is_ascii_digit()) { format!("code-{id}") } else { id }
}
