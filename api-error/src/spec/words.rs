//! Facts that are one of a few words, and constants of the user's own.

use std::fmt;

use serde::ser::{Serialize, Serializer};

/// Whether a client that repeats the request can expect another answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Retry {
    /// `retryable = false`: the same request fails again.
    Never,
    /// `retryable = "if_idempotent"`: only where repeating does no harm ([RFC 9110 §9.2.2]).
    ///
    /// [RFC 9110 §9.2.2]: https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2
    IfIdempotent,
    /// `retryable`: nothing was done yet, so any request may be repeated.
    Always,
}

/// How loudly an error is logged, where the class of its status does not say it well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the usual ones")]
pub enum LogLevel {
    Error,
    Warn,
    Info,
    Debug,
    Trace,
}

/// A constant of the user's own: `extra(severity = "warning", subcode = 460)`.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Constant {
    /// A string.
    Str(&'static str),
    /// An integer.
    Int(i64),
    /// A number with a fraction.
    Float(f64),
    /// True or false.
    Bool(bool),
}

impl Serialize for Constant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::Str(text) => serializer.serialize_str(text),
            Self::Int(number) => serializer.serialize_i64(number),
            Self::Float(number) => serializer.serialize_f64(number),
            Self::Bool(truth) => serializer.serialize_bool(truth),
        }
    }
}

/// The text as it is, without quotes.
impl fmt::Display for Constant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Str(text) => f.write_str(text),
            Self::Int(number) => number.fmt(f),
            Self::Float(number) => number.fmt(f),
            Self::Bool(truth) => truth.fmt(f),
        }
    }
}

macro_rules! in_the_words_of_the_attribute {
    ($($fact:ident: $($variant:ident $word:literal),*;)*) => {$(
        /// In the words of the attribute.
        impl Serialize for $fact {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(match self { $(Self::$variant => $word,)* })
            }
        }
    )*};
}
in_the_words_of_the_attribute! {
    Retry: Never "never", IfIdempotent "if_idempotent", Always "always";
    LogLevel: Error "error", Warn "warn", Info "info", Debug "debug", Trace "trace";
}
