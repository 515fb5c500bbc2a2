//! Allocations of one call, counted by a global allocator that passes everything on to the system's.

use std::alloc::System;
use std::fmt;

use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Shown as `4+2`: four allocations and two reallocations.
pub struct Allocations {
    fresh: usize,
    grown: usize,
}

pub fn count(call: impl FnOnce()) -> Allocations {
    let region = Region::new(ALLOCATOR);
    call();
    let change = region.change();
    Allocations { fresh: change.allocations, grown: change.reallocations }
}

impl fmt::Display for Allocations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.grown {
            0 => write!(f, "{}", self.fresh),
            grown => write!(f, "{}+{grown}", self.fresh),
        }
    }
}
