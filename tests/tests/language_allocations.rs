//! What languages cost. One test alone, since the counter sees all threads.

#[path = "language/shop.rs"]
#[expect(dead_code, reason = "the others are tested elsewhere")]
mod shop;

use std::alloc::System;
use std::hint::black_box;

use api_error::language::{Matching, negotiate};
use api_error::{ErrorView, RequestContext};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

use self::shop::ShopError;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn allocations<T>(mut work: impl FnMut() -> T) -> usize {
    let _ = work();
    let region = Region::new(ALLOCATOR);
    let _ = black_box(work());
    region.change().allocations
}

#[test]
fn choosing_a_language_allocates_nothing_and_neither_does_plain_text() {
    let header = "da, fr-CH;q=0.5, *;q=0.1, fr;q=0.4, it;q=0, pl;q=0.3, de;q=0.7, sv, nb, fi, et, lv, lt, ru, be, uk, hu, cs, sk, sl";
    for matching in [Matching::Strict, Matching::Extended] {
        assert_eq!(allocations(|| negotiate(header, "en", &["fr", "de"], matching)), 0);
    }
    let english = RequestContext::new().with_accept_language(["en"]);
    let german = RequestContext::new().with_accept_language(["de"]);
    let response = |context: &RequestContext| {
        let context = context.clone();
        allocations(|| ErrorView::new(&ShopError::OutOfStock).with_context(context.clone()).response())
    };
    assert_eq!(response(&german), response(&english));
}
