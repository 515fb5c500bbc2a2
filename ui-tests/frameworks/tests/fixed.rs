//! Advice that quotes code compiles when it is followed: the cases of `tests/fail` after that, as in `ui-tests`.

use ui_tests::twins;

/// What the cases declare is used nowhere, and their style is that of the mistake.
#[allow(dead_code, clippy::all, clippy::pedantic)]
mod fixed {
    include!(concat!(env!("OUT_DIR"), "/fixed.rs"));
}

#[test]
fn every_case_with_advice_has_a_twin() {
    let missing = twins::missing().expect("the directories of the cases can be read");
    assert!(
        missing.is_empty(),
        "follow the advice of each `tests/fail/<case>.rs` in a `tests/fixed/<case>.rs`: {missing:#?}"
    );
}

#[test]
fn every_twin_and_every_message_has_a_case() {
    let orphans = twins::orphans().expect("the directories of the cases can be read");
    assert!(orphans.is_empty(), "no `tests/fail/<case>.rs` belongs to these: {orphans:#?}");
}
