//! Whether joined tables could clash, without joining them.
//!
//! The derive checks a type and all types inside of it. Joining them at every level of nesting would sort the same rows again and
//! again. Here each row marks the slots of its code and number, and only a slot that is marked already leads to a
//! comparison. The interpreter takes most of its time for calls, so the loop over the rows makes none.

#![expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "of a hash any bits will do")]
#![expect(clippy::indexing_slicing, reason = "runs in the compiler, which has no iterators yet")]

use super::clash::same_spec;
use super::{Retired, Table};
use crate::spec::const_text::same_text;
use crate::spec::{ErrorSpec, SLOTS, hash, slot_of_number};

/// The same tables if they have to be joined to find out whether they clash, else none.
#[must_use]
pub const fn suspects(tables: &'static [Table]) -> &'static [Table] {
    let mut seen = Seen { codes: [false; SLOTS], numbers: [false; SLOTS], rows: 0 };
    if seen.repeats(tables, tables) || seen.takes_retired(tables, tables) { tables } else { &[] }
}

/// What the rows before the current one have.
struct Seen {
    codes: [bool; SLOTS],
    numbers: [bool; SLOTS],
    rows: usize,
}

impl Seen {
    /// Adds the tables. Returns whether two rows have the same code or number, except where one table is reached twice.
    const fn repeats(&mut self, tables: &[Table], all: &[Table]) -> bool {
        let mut at = 0;
        while at < tables.len() {
            if self.repeats_own(&tables[at], all) || self.repeats(tables[at].inner, all) {
                return true;
            }
            at += 1;
        }
        false
    }

    const fn repeats_own(&mut self, table: &Table, all: &[Table]) -> bool {
        let before = self.rows;
        self.rows += table.own.len();
        let mut at = 0;
        let (codes, numbers) = (table.keys.codes, table.keys.numbers);
        while at < codes.len() {
            let (code, number) = (codes[at] as usize % SLOTS, numbers[at] as usize);
            if self.codes[code] || (number != 0 && self.numbers[number]) {
                let earlier = Search::of(table, at).first(all, before + at);
                // Two tables are the same table if their first rows are the same row.
                if let Some(earlier) = earlier {
                    return at > 0 || !same_spec(earlier, &table.own[at]);
                }
            }
            self.codes[code] = true;
            self.numbers[number] = true;
            at += 1;
        }
        false
    }

    /// Whether a row has what one of the tables retires.
    const fn takes_retired(&self, tables: &[Table], all: &[Table]) -> bool {
        let mut at = 0;
        while at < tables.len() {
            if self.takes_one_of(tables[at].retired, all) || self.takes_retired(tables[at].inner, all) {
                return true;
            }
            at += 1;
        }
        false
    }

    const fn takes_one_of(&self, retired: &[Retired], all: &[Table]) -> bool {
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
    const fn of(table: &Table, at: usize) -> Self {
        let spec = &table.own[at];
        Self { code: Some((table.keys.codes[at], spec.code())), number: spec.number() }
    }

    /// The first that matches of the first `rows` rows.
    const fn first(self, tables: &[Table], rows: usize) -> Option<&'static ErrorSpec> {
        self.within(tables, &mut { rows })
    }

    const fn within(self, tables: &[Table], rows: &mut usize) -> Option<&'static ErrorSpec> {
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

    const fn in_own(self, table: &Table, rows: &mut usize) -> Option<&'static ErrorSpec> {
        let mut at = 0;
        while at < table.own.len() && *rows > 0 {
            if self.matches(&table.own[at], table.keys.codes[at]) {
                return Some(&table.own[at]);
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
