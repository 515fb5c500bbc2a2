//! Reads a layout back.

mod charset;
mod kind;
mod readable;

pub use self::readable::must_be_readable;
