//! For any languages that a stranger asks for, one that is there is chosen, without an allocation, and what makes no difference by RFC 4647
//! makes none here.

#![no_main]

#[path = "../layer/text.rs"]
mod text;

use std::alloc::System;

use api_error::language::{Matching, negotiate};
use libfuzzer_sys::fuzz_target;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

use crate::text::Text;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const DEFAULT: &str = "en";
const OTHERS: [&str; 5] = ["de", "de-CH-1996", "pt-BR", "zh", "zh-Hant-TW"];

fuzz_target!(|header: Text<'_>| {
    let Some(header) = header.value() else { return };
    for matching in [Matching::Strict, Matching::Extended] {
        let header = header.as_bytes();
        let region = Region::new(ALLOCATOR);
        let choice = chosen(header, matching);
        assert_eq!(region.change().allocations, 0);
        assert!(choice == DEFAULT || OTHERS.contains(&choice));
        // The default is excluded by a range of its own or by `*` alone.
        assert!(choice == DEFAULT || header.iter().any(|byte| b"dpze*DPZE".contains(byte)));
        makes_no_difference(header, matching, choice);
    }
});

fn chosen(header: &[u8], matching: Matching) -> &'static str {
    negotiate(header, DEFAULT, &OTHERS, matching)
}

fn makes_no_difference(header: &[u8], matching: Matching, choice: &str) {
    assert_eq!(chosen(&header.to_ascii_uppercase(), matching), choice);
    let is_within_limits = header.len() < 1000 && header.iter().filter(|byte| **byte == b',').count() < 30;
    // Empty elements, malformed ones, and languages that are not there.
    for element in ["", "fr_FR", "de;q=7", "de;level=1", "de-", "tlh"] {
        if is_within_limits {
            assert_eq!(chosen(&[header, b",", element.as_bytes()].concat(), matching), choice, "{element}");
            assert_eq!(chosen(&[element.as_bytes(), b",", header].concat(), matching), choice, "{element}");
        }
    }
}
