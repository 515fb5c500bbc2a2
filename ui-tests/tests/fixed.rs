//! Advice that quotes code compiles when it is followed.
//!
//! `tests/fixed/<topic>/<case>.rs` is `tests/fail/<topic>/<case>.rs` after every message was followed, with nothing else changed. All of
//! them are modules of this test (`build.rs` declares them), since a program for each would have to be linked: that they compile is what
//! is tested.

use ui_tests::twins;

/// What the cases declare is used nowhere, and their style is that of the mistake.
#[allow(dead_code, deprecated, non_camel_case_types, non_snake_case, clippy::all, clippy::pedantic)]
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

#[test]
fn advice_is_recognized() {
    for message in [
        "error: `skip` takes no value: `#[api(skip)]`",
        "error: unknown naming rule \"Camel\": did you mean \"camelCase\"?",
        "error: tests/names.es.ftl:4: unknown reference `-shopp`: did you mean `-shop`?",
        "error[E0080]: evaluation panicked: it cannot be read back: leave out `decode`",
        "   = note: to keep it out of every body: `#[api(skip)]` on the field",
    ] {
        assert!(twins::advises(message), "{message}");
    }
    for message in [
        "error: `status` is written twice: keep one",
        "error[E0119]: conflicting implementations of trait `std::fmt::Display` for type `UserNotFound`",
        "error[E0277]: `?` couldn't convert the error: `Rc<str>: Send` is not satisfied",
        "   = note: this error originates in the macro `::api_error::catalog`",
    ] {
        assert!(!twins::advises(message), "{message}");
    }
}
