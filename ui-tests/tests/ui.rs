//! Compiles every case as a user's crate would be compiled.
//!
//! - `tests/fail/<rule>/<mistake>.rs` must not compile, and the compiler must say exactly what stands in the `.stderr` beside it.
//! - `tests/pass/<form>.rs` must compile, and its `main` must run through.
//!
//! The `.stderr` files were made by one compiler ([`COMPILER`]). The messages of the macros are ours and stay; what the compiler
//! adds of its own differs between its versions, so another compiler may fail here, and the test says how to go on.

use std::panic;
use std::process::Command;

use trybuild::TestCases;

/// The compiler whose words stand in the `.stderr` files.
const COMPILER: &str = "1.95";

/// `cargo check` must refuse these. It evaluates less than a build does, so they are kept apart from what is built and run.
#[test]
fn every_mistake_is_told_as_written_down() {
    let outcome = panic::catch_unwind(|| TestCases::new().compile_fail("tests/fail/**/*.rs"));
    assert!(outcome.is_ok(), "{}", advice(&compiler()));
}

#[test]
fn every_form_compiles_and_runs() {
    TestCases::new().pass("tests/pass/*.rs");
}

/// `1.95` of `rustc 1.95.0 (…)`.
fn compiler() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output().map(|output| output.stdout).unwrap_or_default();
    let version = String::from_utf8_lossy(&output);
    let number = version.split_whitespace().nth(1).unwrap_or("unknown");
    number.split('.').take(2).collect::<Vec<_>>().join(".")
}

fn advice(compiler: &str) -> String {
    if compiler == COMPILER {
        "a message is not the one in its .stderr file. If the new one is better: TRYBUILD=overwrite cargo test -p ui-tests, \
         and read the difference"
            .to_owned()
    } else {
        format!(
            "the .stderr files hold the words of Rust {COMPILER}, and this is Rust {compiler}, which may say the same \
             differently. To know: rustup toolchain install {COMPILER} && cargo +{COMPILER} test -p ui-tests"
        )
    }
}
