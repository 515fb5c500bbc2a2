//! Whether joined tables could clash, without joining them.
//!
//! The derive checks a type and all types inside of it. Joining them at every level of nesting would sort the same rows again and
//! again. Here each row marks the slots of its code and number, and only a slot that is marked already leads to a
//! comparison. The interpreter takes most of its time for calls, so the loop over the rows makes none.

#![expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "of a hash any bits will do")]
#![expect(clippy::indexing_slicing, reason = "runs in the compiler, which has no iterators yet")]

use std::slice::from_ref;

use super::clash::same_spec;
use super::{Retired, Table};
use crate::spec::const_text::same_text;
use crate::spec::{ErrorSpec, KeyedTable, SLOTS, hash, slot_of_number};

/// The table if it has to be joined to find out whether there is a clash in it, else none.
#[must_use]
#[expect(clippy::large_stack_arrays, reason = "runs in the compiler, which has no other memory")]
pub const fn suspects(table: &'static KeyedTable) -> &'static [Table] {
    let mut seen = Seen { codes: [false; SLOTS], numbers: [false; SLOTS], rows: 0 };
    let all = from_ref(table);
    if seen.repeats(all, all) || seen.takes_retired(all, all) { from_ref(&table.table) } else { &[] }
}

/// What the rows before the current one have.
struct Seen {
    codes: [bool; SLOTS],
    numbers: [bool; SLOTS],
    rows: usize,
}

impl Seen {
    /// Adds the tables. Returns whether two rows have the same code or number, except where one table is reached twice.
    const fn repeats(&mut self, tables: &[KeyedTable], all: &[KeyedTable]) -> bool {
        let mut at = 0;
        while at < tables.len() {
            if self.repeats_own(&tables[at], all) || self.repeats(tables[at].inner, all) {
                return true;
            }
            at += 1;
        }
        false
    }

    const fn repeats_own(&mut self, table: &KeyedTable, all: &[KeyedTable]) -> bool {
        if !table.has_keys() {
            return true;
        }
        let before = self.rows;
        self.rows += table.table.own.len();
        let mut at = 0;
        let (codes, numbers) = (table.codes, table.numbers);
        while at < codes.len() {
            let (code, number) = (codes[at] as usize % SLOTS, numbers[at] as usize);
            if self.codes[code] || (number != 0 && self.numbers[number]) {
                let earlier = Search::of(table, at).first(all, before + at);
                // Two tables are the same table if their first rows are the same row.
                if let Some(earlier) = earlier {
                    return at > 0 || !same_spec(earlier, &table.table.own[at]);
                }
            }
            self.codes[code] = true;
            self.numbers[number] = true;
            at += 1;
        }
        false
    }

    /// Whether a row has what one of the tables retires.
    const fn takes_retired(&self, tables: &[KeyedTable], all: &[KeyedTable]) -> bool {
        let mut at = 0;
        while at < tables.len() {
            if self.takes_one_of(tables[at].table.retired, all) || self.takes_retired(tables[at].inner, all) {
                return true;
            }
            at += 1;
        }
        false
    }

    const fn takes_one_of(&self, retired: &[Retired], all: &[KeyedTable]) -> bool {
        let mut at = 0;
        while at < retired.len() {
            let (search, is_marked) = match retired[at] {
                Retired::Code(code) => {
                    let hash = hash(code);
                    (Search { code: Some((hash, code)), number: None }, self.codes[hash as usize % SLOTS])
                }
                Retired::Number(number) => {
                    let is_marked = self.numbers[slot_of_number(number) as usize];
                    (Search { code: None, number: Some(number) }, is_marked)
                }
            };
            if is_marked && search.first(all, self.rows).is_some() {
                return true;
            }
            at += 1;
        }
        false
    }
}

/// A search for a row that has the code, which comes with its hash, or the number.
#[derive(Clone, Copy)]
struct Search {
    code: Option<(i64, &'static str)>,
    number: Option<i64>,
}

impl Search {
    /// A search for a row that clashes with one.
    const fn of(table: &KeyedTable, at: usize) -> Self {
        let spec = &table.table.own[at];
        Self { code: Some((table.codes[at], spec.code())), number: spec.number() }
    }

    /// The first that matches of the first `rows` rows.
    const fn first(self, tables: &[KeyedTable], rows: usize) -> Option<&'static ErrorSpec> {
        self.within(tables, &mut { rows })
    }

    const fn within(self, tables: &[KeyedTable], rows: &mut usize) -> Option<&'static ErrorSpec> {
        let mut at = 0;
        while at < tables.len() && *rows > 0 {
            if let Some(found) = self.in_own(&tables[at], rows) {
                return Some(found);
            }
            if let Some(found) = self.within(tables[at].inner, rows) {
                return Some(found);
            }
            at += 1;
        }
        None
    }

    const fn in_own(self, table: &KeyedTable, rows: &mut usize) -> Option<&'static ErrorSpec> {
        let mut at = 0;
        while at < table.table.own.len() && *rows > 0 {
            if self.matches(&table.table.own[at], table.codes[at]) {
                return Some(&table.table.own[at]);
            }
            *rows -= 1;
            at += 1;
        }
        None
    }

    const fn matches(self, spec: &ErrorSpec, hash: i64) -> bool {
        let is_code = matches!(self.code, Some((of_code, code)) if of_code == hash && same_text(code, spec.code()));
        let is_number = matches!((self.number, spec.number()), (Some(number), Some(other)) if number == other);
        is_code || is_number
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::{Origin, Row, codes, numbers, specs};

    const fn row(code: &'static str, number: i64) -> Row {
        const HAS_NUMBER: u8 = 2;
        (code, HAS_NUMBER, number, 404, "", "", "", "", "")
    }

    /// A table of a type of its own, with one row.
    macro_rules! table {
        ($code:literal, $number:expr $(, inside $inner:expr)* $(, retires $retired:expr)?) => {{
            static ORIGIN: Origin = Origin::new(module_path!(), concat!("Type", column!()), file!(), line!());
            static SPECS: [ErrorSpec; 1] = specs(&ORIGIN, [row($code, $number)], &[]);
            const TABLE: Table = Table { own: &SPECS, inner: &[$($inner.table),*], retired: &[$($retired)?] };
            KeyedTable { table: TABLE, codes: &codes(&SPECS), numbers: &numbers(&SPECS), inner: &[$($inner),*] }
        }};
    }

    const STORE: KeyedTable = table!("NO_ROW", 1);

    fn is_joined(table: &'static KeyedTable) -> bool {
        !suspects(table).is_empty()
    }

    #[test]
    fn different_rows_are_not_joined() {
        const SERVICE: KeyedTable = table!("NO_USER", 2, inside STORE);
        static API: KeyedTable = table!("NO_PAGE", 3, inside SERVICE);
        assert!(!is_joined(&API));
    }

    #[test]
    fn a_type_that_is_reached_twice_is_not_joined() {
        const USERS: KeyedTable = table!("NO_USER", 2, inside STORE);
        const ORDERS: KeyedTable = table!("NO_ORDER", 3, inside STORE);
        static API: KeyedTable = table!("NO_PAGE", 4, inside USERS, inside ORDERS);
        assert!(!is_joined(&API));
    }

    #[test]
    fn numbers_that_only_share_a_slot_are_not_joined() {
        static API: KeyedTable = table!("NO_PAGE", 1 << 17, inside STORE);
        assert_eq!(slot_of_number(1 << 17), slot_of_number(1));
        assert!(!is_joined(&API));
    }

    #[test]
    fn equal_codes_and_equal_numbers_are_joined_at_any_depth() {
        const SERVICE: KeyedTable = table!("NO_USER", 2, inside STORE);
        static CODE: KeyedTable = table!("NO_ROW", 3, inside SERVICE);
        static NUMBER: KeyedTable = table!("NO_PAGE", 1, inside SERVICE);
        assert!(is_joined(&CODE));
        assert!(is_joined(&NUMBER));
    }

    #[test]
    fn what_is_retired_and_taken_is_joined() {
        static CODE: KeyedTable = table!("NO_PAGE", 2, inside STORE, retires Retired::Code("NO_ROW"));
        static NUMBER: KeyedTable = table!("NO_PAGE", 2, inside STORE, retires Retired::Number(1));
        static OTHERS: KeyedTable = table!("NO_PAGE", 2, inside STORE, retires Retired::Code("NO_COLUMN"));
        assert!(is_joined(&CODE));
        assert!(is_joined(&NUMBER));
        assert!(!is_joined(&OTHERS));
    }

    #[test]
    fn a_table_without_keys_is_joined() {
        static TABLE: KeyedTable = KeyedTable::without_keys(STORE.table);
        assert!(is_joined(&TABLE));
    }
}
