//! Compiles every case as a user's crate would be compiled.
//!
//! - `tests/fail/<rule>/<mistake>.rs` must not compile, and the compiler must say exactly what stands in the `.stderr` beside it.
//! - `tests/pass/<form>.rs` must compile, and its `main` must run through.
//!
//! Translations lie beside the case that names them.
//!
//! The `.stderr` files were made by one compiler ([`COMPILER`]). The messages of the macros are ours and stay; what the compiler
//! adds of its own differs between its versions, so another compiler may fail here, and the test says how to go on.

use std::path::Path;
use std::process::Command;
use std::sync::Once;
use std::{fs, io, panic};

use trybuild::TestCases;

/// The compiler whose words stand in the `.stderr` files.
const COMPILER: &str = "1.95";

/// `cargo check` must refuse these. It evaluates less than a build does, so they are kept apart from what is built and run.
#[test]
fn every_mistake_is_told_as_written_down() {
    copy_translations();
    let outcome = panic::catch_unwind(|| TestCases::new().compile_fail("tests/fail/**/*.rs"));
    assert!(outcome.is_ok(), "{}", advice(&compiler()));
}

#[test]
fn every_form_compiles_and_runs() {
    copy_translations();
    TestCases::new().pass("tests/pass/*.rs");
}

/// A path of `locales(…)` begins where `Cargo.toml` is, which trybuild makes a new one of, in a directory of its own.
fn copy_translations() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let project = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("tests/trybuild/ui-tests");
        let copied = copy(Path::new("tests"), &project.join("tests"));
        assert!(copied.is_ok(), "the translations cannot be copied: {copied:?}");
    });
}

/// Copies the files of a directory, and of those inside, that are translations.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else if to.extension().is_some_and(|extension| extension == "ftl") {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
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
