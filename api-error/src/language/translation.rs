//! The text of a message, or of a field error, in another language.

use std::borrow::Cow;
use std::fmt;

use super::Arguments;
use crate::error::FieldError;
use crate::spec::{Locales, Translation};

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

impl Locales {
    /// The message of a field error: that of its code, with its parameters.
    pub(crate) fn field_message(&self, locale: &str, error: &FieldError) -> Result<Cow<'static, str>, Untranslated> {
        match (self.field_files().find(|file| file.locale() == locale), error.code()) {
            (Some(file), Some(code)) => file.format(&id_of(code), None, &Arguments::of_field_error(error)),
            _ => Err(Untranslated::Missing),
        }
    }
}

/// Why there is no text.
#[derive(Debug)]
pub(crate) enum Untranslated {
    /// No translator has written it yet.
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

/// What the message of a code is called in a file, by the same rule as in the derive: an id of Fluent holds letters, digits, `-` and
/// `_`, and begins with a letter.
fn id_of(code: &str) -> String {
    let id = code.replace(['.', ':', '/'], "-");
    if id.starts_with(|letter: char| letter.is_ascii_digit()) { format!("code-{id}") } else { id }
}
