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
pub(crate) use self::ordered::{Json, ObjectBuilder};
#[cfg(feature = "validator")]
pub(crate) use self::rejected::OF_THE_RULE;

/// Appends an integer.
pub(crate) fn push_integer(out: &mut Vec<u8>, value: impl itoa::Integer) {
    out.extend_from_slice(itoa::Buffer::new().format(value).as_bytes());
}
