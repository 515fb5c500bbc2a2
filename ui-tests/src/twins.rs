//! Twins: `tests/fixed/<topic>/<case>.rs` is `tests/fail/<topic>/<case>.rs` after every message was followed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The cases of the package of the running test that have advice with code in it, and no twin.
///
/// # Errors
///
/// Where a directory or a `.stderr` cannot be read.
pub fn missing() -> io::Result<Vec<String>> {
    let (cases, twins) = (cases()?, twins()?);
    Ok(cases
        .into_iter()
        .filter(|(case, messages)| advises(messages) && !twins.contains(case))
        .map(|(case, _)| case)
        .collect())
}

/// The twins and the `.stderr` files of the package of the running test that belong to no case.
///
/// # Errors
///
/// Where a directory cannot be read.
pub fn orphans() -> io::Result<Vec<String>> {
    let cases = files("tests/fail", "rs")?;
    let messages = files("tests/fail", "stderr")?;
    Ok(twins()?.into_iter().chain(messages.into_keys()).filter(|name| !cases.contains_key(name)).collect())
}

/// Whether one of the messages is ours and has advice with code in it: a backtick or a double quote after a colon.
///
/// Messages of the compiler (`error[E…]`) are not ours, except for a panic in a constant. Their notes are looked at, since those of
/// `diagnostic::on_unimplemented` are ours.
#[must_use]
pub fn advises(messages: &str) -> bool {
    let ours = messages.lines().filter_map(|line| {
        line.strip_prefix("error: ")
            .or_else(|| line.strip_prefix("error[E0080]: evaluation panicked: "))
            .or_else(|| line.trim_start().strip_prefix("= note: "))
    });
    ours.filter_map(|message| message.split_once(": ")).any(|(_, advice)| advice.contains(['`', '"']))
}

/// Every case, and what the compiler prints.
fn cases() -> io::Result<BTreeMap<String, String>> {
    files("tests/fail", "stderr")?.into_iter().map(|(case, path)| Ok((case, fs::read_to_string(path)?))).collect()
}

fn twins() -> io::Result<BTreeSet<String>> {
    Ok(files("tests/fixed", "rs")?.into_keys().collect())
}

/// The files of a directory that end so, by their paths in it without the end.
fn files(directory: &str, extension: &str) -> io::Result<BTreeMap<String, PathBuf>> {
    let mut found = BTreeMap::new();
    find(Path::new(directory), "", extension, &mut found)?;
    Ok(found)
}

fn find(directory: &Path, topic: &str, extension: &str, found: &mut BTreeMap<String, PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        let name = format!("{topic}{}", path.file_stem().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            find(&path, &format!("{name}/"), extension, found)?;
        } else if path.extension().is_some_and(|end| end == extension) {
            found.insert(name, path);
        }
    }
    Ok(())
}
