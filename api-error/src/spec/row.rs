//! The table that the derive writes, and the specs that it becomes.

use http::StatusCode;

use super::{ErrorSpec, Fact, Origin};

/// One row of the table that the derive writes: code, [`flags`], number, status, title, message, documentation URL, category,
/// doc. What is not stated is zero or empty: plain literals are by far the cheapest for the compiler.
#[doc(hidden)]
pub type Row = (&'static str, u8, i64, u16, &'static str, &'static str, &'static str, &'static str, &'static str);

/// The bits of the second column of a [`Row`].
#[doc(hidden)]
pub mod flags {
    /// Production shows the fields.
    pub const EXPOSE: u8 = 1;
    /// There is a number.
    pub const NUMBER: u8 = 2;
    /// The message shows fields: its text is a template.
    pub const TEMPLATE: u8 = 4;
    /// The title or the message holds what JSON escapes.
    pub const ESCAPE: u8 = 8;
    /// An occurrence may have another code.
    pub const DYNAMIC: u8 = 16;
    /// Fields are details without a mark, on a type with texts for logs.
    pub const UNMARKED: u8 = 32;
}

/// Turns the rows of one type, and the facts that few of them have, into its specs, when the user's crate is compiled.
#[doc(hidden)]
#[must_use]
#[expect(clippy::indexing_slicing, reason = "runs in the compiler")]
pub const fn specs<const N: usize>(
    origin: &'static Origin,
    rows: [Row; N],
    facts: &[(usize, &'static [Fact])],
) -> [ErrorSpec; N] {
    let mut specs = [ErrorSpec::BLANK; N];
    let mut at = 0;
    while at < N {
        specs[at] = ErrorSpec::of(rows[at], origin);
        at += 1;
    }
    let mut at = 0;
    while at < facts.len() {
        specs[facts[at].0].facts = facts[at].1;
        at += 1;
    }
    specs
}

impl ErrorSpec {
    /// What fills an array before its rows are known.
    pub(crate) const BLANK: Self = Self {
        code: "",
        flags: 0,
        number: 0,
        status: StatusCode::INTERNAL_SERVER_ERROR,
        title: "",
        message: "",
        docs_url: "",
        category: "",
        doc: "",
        facts: &[],
        origin: &Origin::new("", "", "", 0),
    };

    #[expect(clippy::panic, reason = "runs in the compiler")]
    const fn of(row: Row, origin: &'static Origin) -> Self {
        let (code, flags, number, status, title, message, docs_url, category, doc) = row;
        let Ok(status) = StatusCode::from_u16(status) else {
            panic!("a status lies between 100 and 999");
        };
        Self { code, flags, number, status, title, message, docs_url, category, doc, facts: &[], origin }
    }
}
