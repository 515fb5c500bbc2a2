//! Declares every `tests/fixed/<topic>/<case>.rs` as a module of the test `fixed`, so that no list of them has to be kept.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Writes the declarations.
///
/// # Errors
///
/// Where the directory of twins cannot be read.
///
/// # Panics
///
/// Where a case has no name in UTF-8.
pub fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=tests/fixed");
    let directory = Path::new(&env::var_os("CARGO_MANIFEST_DIR").expect("Cargo sets it")).join("tests/fixed");
    let mut modules = String::new();
    declare(&directory, &mut modules)?;
    fs::write(Path::new(&env::var_os("OUT_DIR").expect("Cargo sets it")).join("fixed.rs"), modules)
}

/// Declares the cases of a directory, and those of the directories inside. All names are raw, since one topic is `loop`.
fn declare(directory: &Path, modules: &mut String) -> io::Result<()> {
    let mut entries = fs::read_dir(directory)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<PathBuf>>>()?;
    entries.sort();
    for entry in entries {
        let name = entry.file_stem().and_then(|name| name.to_str()).expect("a case has the name of a module");
        if entry.is_dir() {
            writeln!(modules, "mod r#{name} {{").expect("a `String` grows");
            declare(&entry, modules)?;
            writeln!(modules, "}}").expect("a `String` grows");
        } else if entry.extension().is_some_and(|extension| extension == "rs") {
            let path = entry.to_str().expect("what has a name in UTF-8 is in a directory that has one");
            writeln!(modules, "#[path = {path:?}]\nmod r#{name};").expect("a `String` grows");
        }
    }
    Ok(())
}
