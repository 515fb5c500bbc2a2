//! Whether tables could clash, without joining them.
//!
//! The derive checks a type and all types inside of it. Joining them at every level of nesting would sort the same rows again and
//! again. Here each type marks the slots of its codes and numbers in a copy of what the types inside of it have marked, and only a
//! slot that is marked already leads to a join.

#![expect(clippy::indexing_slicing, reason = "runs in the compiler, which has no iterators yet")]

use super::{Retired, Table};

/// The codes and numbers of a type and of all types inside of it, those that are retired too.
///
/// Without references: the compiler validates what a constant refers to again for each constant that it is nested in.
#[doc(hidden)]
#[derive(Debug)]
pub struct Keys {
    /// How many rows there are, with those inside.
    rows: usize,
    marks: Marks,
    /// Whether a key was marked twice: two rows may have it, or one type is reached twice.
    repeats: bool,
    /// Whether the type has a check of its own, so that those it is inside of need not repeat it.
    is_checked: bool,
}

impl Keys {
    /// Those of a type without others inside: its rows are marked by the type that it is inside of.
    pub(crate) const NONE: Self = Self { rows: 0, marks: Marks::NONE, repeats: false, is_checked: false };

    /// The keys of a table, given those of the tables inside of it.
    #[must_use]
    pub const fn new(table: &Table, inner: &[&Self], is_checked: bool) -> Self {
        let largest = largest(inner);
        let mut keys = if inner.is_empty() { Self::NONE } else { Self { ..*inner[largest] } };
        keys.repeats &= !keys.is_checked;
        keys.is_checked = is_checked;
        keys.add_own(table);
        let mut at = 0;
        while at < inner.len() {
            if at != largest || inner[at].rows == 0 {
                keys.repeats |= inner[at].repeats && !inner[at].is_checked;
                keys.add(&table.inner[at]);
            }
            at += 1;
        }
        keys
    }

    /// Whether the table has to be joined to find out whether there is a clash in it.
    #[must_use]
    pub const fn may_clash(&self) -> bool {
        self.repeats
    }

    const fn add(&mut self, table: &Table) {
        self.add_own(table);
        let mut at = 0;
        while at < table.inner.len() {
            self.add(&table.inner[at]);
            at += 1;
        }
    }

    const fn add_own(&mut self, table: &Table) {
        self.rows += table.own.len();
        let mut at = 0;
        while at < table.own.len() {
            self.mark(key_of_code(table.own[at].code()));
            if let Some(number) = table.own[at].number() {
                self.mark(key_of_number(number));
            }
            at += 1;
        }
        self.add_retired(table.retired);
    }

    /// A row that has what another type retires clashes with it.
    const fn add_retired(&mut self, retired: &[Retired]) {
        let mut at = 0;
        while at < retired.len() {
            self.mark(match retired[at] {
                Retired::Code(code) => key_of_code(code),
                Retired::Number(number) => key_of_number(number),
            });
            at += 1;
        }
    }

    const fn mark(&mut self, key: u64) {
        if self.marks.mark(key) {
            self.repeats = true;
        }
    }
}

/// Which of them has the most rows.
const fn largest(tables: &[&Keys]) -> usize {
    let mut largest = 0;
    let mut at = 1;
    while at < tables.len() {
        if tables[at].rows > tables[largest].rows {
            largest = at;
        }
        at += 1;
    }
    largest
}

/// A set of hashes that may hold more than was added (a Bloom filter with two slots for each): of 2,000 errors with code and
/// number, every third set of different ones repeats a key, and is joined for nothing.
#[derive(Clone, Copy, Debug)]
struct Marks([u64; SLOTS / 64]);

const SLOTS: usize = 1 << 19;

impl Marks {
    #[expect(clippy::large_stack_arrays, reason = "of the compiler, which has no other memory")]
    const NONE: Self = Self([0; SLOTS / 64]);

    /// Returns whether the key is marked already.
    const fn mark(&mut self, key: u64) -> bool {
        let first = self.mark_slot(key >> 44);
        let second = self.mark_slot(key >> 20);
        first && second
    }

    #[expect(clippy::cast_possible_truncation, reason = "of a hash any bits will do")]
    const fn mark_slot(&mut self, hash: u64) -> bool {
        let (word, bit) = (hash as usize / 64 % self.0.len(), 1 << (hash % 64));
        let is_marked = self.0[word] & bit != 0;
        self.0[word] |= bit;
        is_marked
    }
}

const fn key_of_code(code: &str) -> u64 {
    hash(code).cast_unsigned()
}

const fn key_of_number(number: i64) -> u64 {
    mixed(number.cast_unsigned())
}

/// Fibonacci hashing: what differs in some bits differs in the high ones, which name the slots.
const fn mixed(hash: u64) -> u64 {
    (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// A hash of eight bytes at a time, for the compiler's interpreter, to which each step is a call.
pub(crate) const fn hash(text: &str) -> i64 {
    let mut rest = text.as_bytes();
    let mut hash = rest.len() as u64;
    while let Some((word, behind)) = rest.split_first_chunk() {
        hash = mixed(hash ^ u64::from_le_bytes(*word));
        rest = behind;
    }
    while let [byte, behind @ ..] = rest {
        hash = (hash << 8) ^ (hash >> 56) ^ *byte as u64;
        rest = behind;
    }
    mixed(hash).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::{ErrorSpec, Origin, Row, specs};

    const fn row(code: &'static str, number: i64) -> Row {
        const HAS_NUMBER: u8 = 2;
        (code, HAS_NUMBER, number, 404, "", "", "", "", "")
    }

    struct Type {
        table: Table,
        keys: Keys,
    }

    /// A type with one row.
    macro_rules! table {
        ($code:literal, $number:expr $(, inside $inner:ident)* $(, retires $retired:expr)?) => {{
            static ORIGIN: Origin = Origin::new(module_path!(), concat!("Type", column!()), file!(), line!());
            static SPECS: [ErrorSpec; 1] = specs(&ORIGIN, [row($code, $number)], &[]);
            const TABLE: Table = Table { own: &SPECS, inner: &[$($inner.table),*], retired: &[$($retired)?] };
            Type { table: TABLE, keys: Keys::new(&TABLE, &[$(&$inner.keys),*], true) }
        }};
    }

    const STORE: Type = table!("NO_ROW", 1);

    #[test]
    fn different_rows_cannot_clash() {
        const SERVICE: Type = table!("NO_USER", 2, inside STORE);
        const API: Type = table!("NO_PAGE", 3, inside SERVICE);
        assert!(!API.keys.may_clash());
    }

    #[test]
    fn a_type_that_is_reached_twice_may_clash_only_where_the_ways_meet() {
        const USERS: Type = table!("NO_USER", 2, inside STORE);
        const ORDERS: Type = table!("NO_ORDER", 3, inside STORE);
        const API: Type = table!("NO_PAGE", 4, inside USERS, inside ORDERS);
        const SERVER: Type = table!("NO_SERVER", 5, inside API);
        assert!(!USERS.keys.may_clash() && !ORDERS.keys.may_clash());
        assert!(API.keys.may_clash());
        assert!(!SERVER.keys.may_clash());
    }

    #[test]
    fn equal_codes_and_equal_numbers_may_clash_at_any_depth() {
        const SERVICE: Type = table!("NO_USER", 2, inside STORE);
        const CODE: Type = table!("NO_ROW", 3, inside SERVICE);
        const NUMBER: Type = table!("NO_PAGE", 1, inside SERVICE);
        const OF_A_SMALLER_TYPE: Type = table!("NO_PAGE", 3, inside SERVICE, inside STORE);
        assert!(CODE.keys.may_clash());
        assert!(NUMBER.keys.may_clash());
        assert!(OF_A_SMALLER_TYPE.keys.may_clash());
    }

    #[test]
    fn what_is_retired_may_clash_with_what_is_taken() {
        const CODE: Type = table!("NO_PAGE", 2, inside STORE, retires Retired::Code("NO_ROW"));
        const NUMBER: Type = table!("NO_PAGE", 2, inside STORE, retires Retired::Number(1));
        const OTHERS: Type = table!("NO_PAGE", 2, inside STORE, retires Retired::Code("NO_COLUMN"));
        const INSIDE: Type = table!("NO_COLUMN", 3, inside OTHERS);
        assert!(CODE.keys.may_clash());
        assert!(NUMBER.keys.may_clash());
        assert!(!OTHERS.keys.may_clash());
        assert!(INSIDE.keys.may_clash());
    }

    #[test]
    fn rows_that_are_not_marked_are_marked_by_the_type_around_them() {
        const FLAT: Type = Type { table: STORE.table, keys: Keys::NONE };
        const SERVICE: Type = table!("NO_USER", 2, inside FLAT);
        const CLASH: Type = table!("NO_ROW", 2, inside FLAT);
        const DEEPER: Type = table!("NO_ROW", 3, inside SERVICE);
        assert!(!SERVICE.keys.may_clash());
        assert!(CLASH.keys.may_clash() && DEEPER.keys.may_clash());
    }

    #[test]
    fn what_has_no_check_of_its_own_is_checked_by_the_type_around_it() {
        const CHECKED: Type = table!("NO_ROW", 2, inside STORE);
        const GENERIC: Type = Type { table: CHECKED.table, keys: Keys::new(&CHECKED.table, &[&STORE.keys], false) };
        const AROUND_CHECKED: Type = table!("NO_PAGE", 3, inside CHECKED);
        const AROUND_GENERIC: Type = table!("NO_PAGE", 3, inside GENERIC);
        assert!(!AROUND_CHECKED.keys.may_clash());
        assert!(AROUND_GENERIC.keys.may_clash());
    }

    #[test]
    fn similar_codes_and_numbers_have_different_keys() {
        let mut keys = Keys::NONE;
        for number in 0..1000 {
            keys.mark(key_of_code(&format!("FAILURE{number}")));
            keys.mark(key_of_number(number * 1000));
        }
        assert!(!keys.may_clash());
    }
}
