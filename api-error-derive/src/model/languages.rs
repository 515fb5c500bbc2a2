//! The languages of a type, and the translations of its errors.

/// The messages of the attributes are in the default language.
pub struct Locales {
    pub default: String,
    pub others: Vec<Locale>,
}

/// One language, with its files. Their paths begin where `Cargo.toml` is.
pub struct Locale {
    pub tag: String,
    pub file: String,
    /// The file with the messages of field errors.
    pub fields: Option<String>,
}

/// The message of one error in one of the languages, by its index.
pub struct Translation {
    pub locale: usize,
    pub tag: String,
    pub text: Text,
}

pub enum Text {
    /// There is nothing to fill in.
    Plain(String),
    /// The id of a message that only Fluent can tell.
    Fluent(String),
}

/// A field that a translation shows, by its index, and what it is called there.
#[derive(Clone, PartialEq, Eq)]
pub struct Argument {
    pub name: String,
    pub field: usize,
}
