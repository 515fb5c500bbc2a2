//! What users see: compiler messages under `tests/fail`, forms that compile under `tests/pass`.
//!
//! - `tests/fail/<rule>/<mistake>.rs` must not compile, and the compiler must print exactly what the `.stderr` of the same name has.
//! - `tests/fixed/<rule>/<mistake>.rs` is the same after every message was followed, and must compile.
//! - `tests/pass/<form>.rs` must compile, and its test must pass.
//!
//! Translations are next to the case that names them. What needs a framework is in the package `frameworks`, so that no other case
//! waits for one.
//!
//! The `.stderr` files were made by one compiler (1.95). The messages of the macros are ours and stay; what the compiler
//! adds of its own differs between its versions, so another compiler may fail here, and the test says how to go on.

pub mod twins;

use std::env;
use std::panic;
use std::process::Command;

use trybuild::TestCases;

/// The compiler whose words are in the `.stderr` files.
const COMPILER: &str = "1.95";

/// The variable by which Cargo takes flags of the compiler before those of any configuration.
const FLAGS: &str = "CARGO_ENCODED_RUSTFLAGS";

/// The flags that trybuild compiles cases with, as Cargo separates them.
const FLAGS_OF_CASES: &str = "--cfg\x1ftrybuild\x1f--verbose\x1f-A\x1fdead_code\x1f--diagnostic-width=140";

/// Compiles the mistakes of a package, and compares the messages.
///
/// trybuild builds the dependencies without the last of its flags, and since flags are part of what Cargo compares, again with it for
/// the cases. In a process with the same flags for both they are built once.
///
/// # Panics
///
/// Where a case compiles, or the compiler prints something else.
pub fn compile_fail(package: &str) {
    if env::var_os(FLAGS).is_none() {
        let mut this_test = Command::new(env::current_exe().expect("a test is a program"));
        let outcome = this_test.args(env::args_os().skip(1)).env(FLAGS, FLAGS_OF_CASES).status();
        return assert!(outcome.is_ok_and(|status| status.success()), "see above");
    }
    let outcome = panic::catch_unwind(|| TestCases::new().compile_fail("tests/fail/**/*.rs"));
    assert!(outcome.is_ok(), "{}", advice(&compiler(), package));
}

/// `1.95` of `rustc 1.95.0 (…)`.
fn compiler() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
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
