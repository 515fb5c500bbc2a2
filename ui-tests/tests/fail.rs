//! Compiles every mistake as a user's crate would be compiled.

use std::path::Path;
use std::{fs, io};

#[test]
fn every_mistake_is_reported_as_written_down() {
    let copied = copy_translations();
    assert!(copied.is_ok(), "the translations cannot be copied: {copied:?}");
    ui_tests::compile_fail(env!("CARGO_PKG_NAME"));
}

/// A path of `locales(…)` begins where `Cargo.toml` is, which trybuild makes a new one of, in a directory of its own.
fn copy_translations() -> io::Result<()> {
    let project = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("tests/trybuild/ui-tests");
    copy(Path::new("tests/fail"), &project.join("tests/fail"))
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
