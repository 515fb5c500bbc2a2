//! What a catalog compares rows by.

#![expect(clippy::cast_possible_truncation, reason = "of a number any bits will do")]
#![expect(clippy::indexing_slicing, reason = "runs in the compiler, which has no iterators yet")]

use super::{ErrorSpec, Table};

/// How many slots a check for equal codes, or equal numbers, has.
pub(crate) const SLOTS: usize = 1 << 17;

/// A table, and what a check for clashes compares its rows by. These are arrays of integers: the compiler validates an array of
/// structs item by item, again for each type that the constant is nested in.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct KeyedTable {
    pub table: Table,
    /// The hashes of the codes.
    pub codes: &'static [i64],
    /// The slots of the numbers, zero without a number: equal numbers have equal slots.
    pub numbers: &'static [u32],
    /// The tables of the types inside.
    pub inner: &'static [KeyedTable],
}

impl KeyedTable {
    /// A table whose keys were not computed: it is never checked, but always joined.
    #[must_use]
    pub const fn without_keys(table: Table) -> Self {
        Self { table, codes: &[], numbers: &[], inner: &[] }
    }

    /// Whether each row, and each table inside, has its keys.
    pub(crate) const fn has_keys(&self) -> bool {
        self.codes.len() == self.table.own.len() && self.inner.len() == self.table.inner.len()
    }
}

/// The hashes of the codes.
#[doc(hidden)]
#[must_use]
pub const fn codes<const N: usize>(specs: &[ErrorSpec; N]) -> [i64; N] {
    let mut codes = [0; N];
    let mut at = 0;
    while at < N {
        codes[at] = hash(specs[at].code());
        at += 1;
    }
    codes
}

/// The slots of the numbers.
#[doc(hidden)]
#[must_use]
pub const fn numbers<const N: usize>(specs: &[ErrorSpec; N]) -> [u32; N] {
    let mut numbers = [0; N];
    let mut at = 0;
    while at < N {
        if let Some(number) = specs[at].number() {
            numbers[at] = slot_of_number(number);
        }
        at += 1;
    }
    numbers
}

/// FNV-1a.
pub(crate) const fn hash(text: &str) -> i64 {
    let bytes = text.as_bytes();
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    hash.cast_signed()
}

/// The slot of a number: never zero.
pub(crate) const fn slot_of_number(number: i64) -> u32 {
    (number.cast_unsigned() % (SLOTS as u64 - 1)) as u32 + 1
}
