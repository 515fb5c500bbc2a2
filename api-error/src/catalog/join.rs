//! Joining tables, when the user's crate is compiled.
//!
//! Everything here runs in the compiler, which refuses what runs for long: hence a hash instead of comparing texts, and a
//! merge sort.

#![expect(clippy::indexing_slicing, reason = "runs in the compiler, which has no iterators yet")]

use super::{Retired, Table, clash};
use crate::spec::const_text::same_text;
use crate::spec::{ErrorSpec, hash};

/// A spec and what it is sorted by: the hash of its code, or its number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ranked {
    pub(super) rank: i64,
    position: usize,
    pub(super) spec: &'static ErrorSpec,
}

static BLANK: ErrorSpec = ErrorSpec::BLANK;

/// The joined tables, with room for `N` specs.
#[derive(Debug)]
pub struct Joined<const N: usize> {
    specs: Rows<N>,
    by_code: Rows<N>,
    by_number: Rows<N>,
    in_order: [&'static ErrorSpec; N],
}

impl<const N: usize> Joined<N> {
    /// Joins, or stops the compiler with a message that names the code or number that is taken twice.
    #[must_use]
    #[track_caller]
    pub const fn new(tables: &[Table]) -> Self {
        let mut all = Rows::empty();
        all.add(tables);
        let specs = all.without_repeats();
        let by_number = specs.numbered().sorted();
        by_number.refuse_equal_numbers();
        specs.refuse_retired(tables);
        Self { in_order: specs.specs(), by_code: specs.sorted(), by_number, specs }
    }

    pub(super) const fn specs(&'static self) -> &'static [&'static ErrorSpec] {
        self.in_order.split_at(self.specs.len).0
    }

    pub(super) const fn by_code(&'static self) -> &'static [Ranked] {
        self.by_code.rows.split_at(self.by_code.len).0
    }

    pub(super) const fn by_number(&'static self) -> &'static [Ranked] {
        self.by_number.rows.split_at(self.by_number.len).0
    }
}

/// How many specs the tables hold, counting again what is reached twice.
#[must_use]
pub const fn count(tables: &[Table]) -> usize {
    let mut sum = 0;
    let mut at = 0;
    while at < tables.len() {
        sum += tables[at].own.len() + count(tables[at].inner);
        at += 1;
    }
    sum
}

#[derive(Clone, Copy, Debug)]
struct Rows<const N: usize> {
    rows: [Ranked; N],
    len: usize,
}

impl<const N: usize> Rows<N> {
    const fn empty() -> Self {
        Self { rows: [Ranked { rank: 0, position: 0, spec: &BLANK }; N], len: 0 }
    }

    const fn push(&mut self, rank: i64, spec: &'static ErrorSpec) {
        self.rows[self.len] = Ranked { rank, position: self.len, spec };
        self.len += 1;
    }

    /// Adds the specs of the tables and of the tables inside them, in order of declaration.
    const fn add(&mut self, tables: &[Table]) {
        let mut table = 0;
        while table < tables.len() {
            let own = tables[table].own;
            let mut at = 0;
            while at < own.len() {
                self.push(hash(own[at].code()), &own[at]);
                at += 1;
            }
            self.add(tables[table].inner);
            table += 1;
        }
    }

    /// Keeps the first of what is the same spec, reached on several ways. Two specs with one code stop the compiler.
    #[track_caller]
    const fn without_repeats(&self) -> Self {
        let repeated = self.repeated();
        let mut kept = Self::empty();
        let mut at = 0;
        while at < self.len {
            if !repeated[at] {
                kept.push(self.rows[at].rank, self.rows[at].spec);
            }
            at += 1;
        }
        kept
    }

    /// For each position, whether the same spec stands at an earlier one.
    #[track_caller]
    const fn repeated(&self) -> [bool; N] {
        let sorted = self.sorted();
        let mut repeated = [false; N];
        let mut at = 1;
        while at < self.len {
            repeated[sorted.rows[at].position] = sorted.repeats_an_earlier(at);
            at += 1;
        }
        repeated
    }

    /// Equal codes have equal ranks, so they stand in one run; different codes hardly ever do.
    #[track_caller]
    const fn repeats_an_earlier(&self, at: usize) -> bool {
        let row = self.rows[at];
        let mut earlier = at;
        while earlier > 0 && self.rows[earlier - 1].rank == row.rank {
            earlier -= 1;
            let other = self.rows[earlier].spec;
            if same_text(other.code(), row.spec.code()) {
                clash::refuse_code_of_two_origins(other, row.spec);
                return true;
            }
        }
        false
    }

    #[track_caller]
    const fn refuse_equal_numbers(&self) {
        let mut at = 1;
        while at < self.len {
            if self.rows[at - 1].rank == self.rows[at].rank {
                clash::refuse_number(self.rows[at - 1].spec, self.rows[at].spec);
            }
            at += 1;
        }
    }

    /// What one type retires no other may take.
    #[track_caller]
    const fn refuse_retired(&self, tables: &[Table]) {
        let mut table = 0;
        while table < tables.len() {
            let retired = tables[table].retired;
            let mut at = 0;
            while at < retired.len() {
                self.refuse(retired[at]);
                at += 1;
            }
            self.refuse_retired(tables[table].inner);
            table += 1;
        }
    }

    #[track_caller]
    const fn refuse(&self, retired: Retired) {
        let rank = if let Retired::Code(code) = retired { hash(code) } else { 0 };
        let mut at = 0;
        while at < self.len {
            let Ranked { rank: taken, spec, .. } = self.rows[at];
            match (retired, spec.number()) {
                (Retired::Code(code), _) if rank == taken && same_text(code, spec.code()) => {
                    clash::refuse_retired_code(spec);
                }
                (Retired::Number(number), Some(taken)) if number == taken => clash::refuse_retired_number(number, spec),
                _ => {}
            }
            at += 1;
        }
    }

    const fn numbered(&self) -> Self {
        let mut numbered = Self::empty();
        let mut at = 0;
        while at < self.len {
            let spec = self.rows[at].spec;
            if let Some(number) = spec.number() {
                numbered.push(number, spec);
            }
            at += 1;
        }
        numbered
    }

    const fn specs(&self) -> [&'static ErrorSpec; N] {
        let mut specs = [&BLANK; N];
        let mut at = 0;
        while at < self.len {
            specs[at] = self.rows[at].spec;
            at += 1;
        }
        specs
    }

    /// Merges runs of 1, 2, 4, … rows. Stable, so the earlier of two equal ranks stays first.
    const fn sorted(&self) -> Self {
        let mut sorted = *self;
        let mut run = 1;
        while run < self.len {
            sorted = sorted.merge_runs(run);
            run *= 2;
        }
        sorted
    }

    const fn merge_runs(&self, run: usize) -> Self {
        let mut merged = *self;
        let mut start = 0;
        while start < self.len {
            let middle = smaller(start + run, self.len);
            let end = smaller(middle + run, self.len);
            let (mut left, mut right, mut to) = (start, middle, start);
            while to < end {
                if right == end || (left < middle && self.rows[left].rank <= self.rows[right].rank) {
                    merged.rows[to] = self.rows[left];
                    left += 1;
                } else {
                    merged.rows[to] = self.rows[right];
                    right += 1;
                }
                to += 1;
            }
            start = end;
        }
        merged
    }
}

const fn smaller(a: usize, b: usize) -> usize {
    if a < b { a } else { b }
}
