//! The specs of one type, before they are joined in a catalog.

use super::ErrorSpec;

/// The specs of one type, and the tables of the types inside it.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    #[doc(hidden)]
    pub own: &'static [ErrorSpec],
    #[doc(hidden)]
    pub inner: &'static [Table],
    #[doc(hidden)]
    pub retired: &'static [Retired],
}

/// A code or a number that may never come back: `retired(code = "OLD_NAME", number = 1003)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Retired {
    /// A code.
    Code(&'static str),
    /// A number.
    Number(i64),
}

/// The spec of a type that does not compile.
#[doc(hidden)]
pub static STUB: ErrorSpec = ErrorSpec::BLANK;
