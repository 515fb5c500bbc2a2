//! The parts of JSON that are written often, or that `serde_json` has no way to do.

mod detail;
mod escape;
mod guarded;
mod members;
mod ordered;
mod rejected;

pub use self::detail::Detail;
pub(crate) use self::escape::{push_display, push_escaped, push_pieces, push_string};
pub(crate) use self::guarded::{Guarded, Notes};
pub(crate) use self::members::members;
#[cfg(feature = "client")]
pub(crate) use self::members::text_of;
pub(crate) use self::ordered::{Json, ObjectBuilder};
#[cfg(feature = "validator")]
pub(crate) use self::rejected::OF_THE_RULE;

/// Appends an integer.
pub(crate) fn push_integer(out: &mut Vec<u8>, value: impl itoa::Integer) {
    out.extend_from_slice(itoa::Buffer::new().format(value).as_bytes());
}

/// A string without its quotes, any other value as its JSON.
pub(crate) fn as_text(json: &[u8]) -> String {
    serde_json::from_slice(json).unwrap_or_else(|_| String::from_utf8_lossy(json).into_owned())
}
