//! What users see: compiler messages under `tests/fail`, forms that compile under `tests/pass`.
//!
//! - `tests/fail/<rule>/<mistake>.rs` must not compile, and the compiler must print exactly what the `.stderr` of the same name has.
//! - `tests/pass/<form>.rs` must compile, and its test must pass.
//!
//! Translations lie beside the case that names them. What needs a framework is in the package `frameworks`, so that no other case
//! waits for one.
//!
//! The `.stderr` files were made by one compiler (1.95). The messages of the macros are ours and stay; what the compiler
//! adds of its own differs between its versions, so another compiler may fail here, and the test says how to go on.

use std::panic;
use std::process::Command;

use trybuild::TestCases;

/// The compiler whose words are in the `.stderr` files.
const COMPILER: &str = "1.95";

/// Compiles the mistakes of a package, and compares the messages.
///
/// # Panics
///
/// Where a case compiles, or the compiler prints something else.
pub fn compile_fail(package: &str) {
    let outcome = panic::catch_unwind(|| TestCases::new().compile_fail("tests/fail/**/*.rs"));
    assert!(outcome.is_ok(), "{}", advice(&compiler(), package));
}

/// `1.95` of `rustc 1.95.0 (…)`.
fn compiler() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output().map(|output| output.stdout).unwrap_or_default();
    let version = String::from_utf8_lossy(&output);
    let number = version.split_whitespace().nth(1).unwrap_or("unknown");
    number.split('.').take(2).collect::<Vec<_>>().join(".")
}

fn advice(compiler: &str, package: &str) -> String {
    if compiler == COMPILER {
        format!(
            "a message differs from its .stderr file. If the new one is better: TRYBUILD=overwrite cargo test -p {package}, \
             and read the difference"
        )
    } else {
        format!(
            "the .stderr files hold the words of Rust {COMPILER}, and this is Rust {compiler}, which may word the same \
             differently. To know: rustup toolchain install {COMPILER} && cargo +{COMPILER} test -p {package}"
        )
    }
}
