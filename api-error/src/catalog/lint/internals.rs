//! Texts that name what only the people of the service know. What is matched is documented at the rule.

use super::Reason;
use crate::catalog::Catalog;
use crate::spec::ErrorSpec;

/// How the names of environment variables end. Others are taken to be values that a client knows, such as `IN_PROGRESS`.
const VARIABLE_ENDINGS: &[&str] =
    &["_URL", "_URI", "_DSN", "_KEY", "_SECRET", "_PASSWORD", "_HOST", "_PORT", "_PATH", "_DIR", "_ENV"];

/// Folders of a server. Other paths are those of the API.
const FOLDERS: &[&str] = &["/etc", "/home", "/opt", "/proc", "/root", "/srv", "/tmp", "/usr", "/var"];

/// Words of SQL that stand together, in this order.
const STATEMENTS: &[&[&str]] =
    &[&["SELECT", "FROM"], &["INSERT", "INTO"], &["UPDATE", "SET"], &["DELETE", "FROM"], &["SQLSTATE"]];

const PANICS: &[&str] = &["panicked at", "unwrap()", "RUST_BACKTRACE"];

pub(super) fn names_internals(catalog: &Catalog) -> Vec<(&'static ErrorSpec, Reason)> {
    let found = catalog.iter().filter_map(|spec| {
        let texts = [("message", spec.message()), ("title", spec.title())];
        let reason = texts.iter().find_map(|(what, text)| Some((what, internal(text, catalog)?)));
        reason.map(|(what, internal)| {
            (spec, format!("the {what} names {internal}: tell the logs, not the client").into())
        })
    });
    found.collect()
}

/// What a text names that is internal.
fn internal(text: &str, catalog: &Catalog) -> Option<String> {
    let in_word = text.split_whitespace().map(bare).find_map(|word| {
        let is_code = catalog.by_code(word).is_some();
        let kinds = [
            (!is_code && is_variable(word), "the environment variable"),
            (is_file(word), "the file"),
            (is_rust_path(word), "the Rust path"),
        ];
        kinds.iter().find(|(is_it, _)| *is_it).map(|(_, kind)| format!("{kind} `{word}`"))
    });
    let panic = || PANICS.iter().find(|sign| text.contains(**sign)).map(|sign| format!("a panic (`{sign}`)"));
    in_word.or_else(panic).or_else(|| statement(text))
}

/// A word without the punctuation around it.
fn bare(word: &str) -> &str {
    let is_around = |letter: char| "\"'`()[]<>,;.:!?".contains(letter);
    word.trim_matches(is_around)
}

fn is_variable(word: &str) -> bool {
    let (name, is_set) = word.split_once('=').map_or((word, false), |(name, _)| (name, true));
    let plain = name.trim_start_matches('$').trim_matches(['{', '}']);
    let is_expanded = name.starts_with('$');
    let has_ending = VARIABLE_ENDINGS.iter().any(|ending| plain.ends_with(ending));
    is_in_capitals(plain) && (is_set || is_expanded || has_ending)
}

/// `DATABASE_URL`.
fn is_in_capitals(name: &str) -> bool {
    let letters = |letter: char| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == '_';
    name.starts_with(|first: char| first.is_ascii_uppercase()) && name.contains('_') && name.chars().all(letters)
}

fn is_file(word: &str) -> bool {
    let rest = FOLDERS.iter().find_map(|folder| word.strip_prefix(folder));
    let is_in_folder = rest.is_some_and(|rest| rest.starts_with('/') && rest.len() > 1);
    is_in_folder || has_drive(word) || is_rust_source(word)
}

/// `C:\data`.
fn has_drive(word: &str) -> bool {
    let drive = word.split_once(":\\").map(|(drive, _)| drive);
    drive.is_some_and(|drive| drive.len() == 1 && drive.starts_with(|letter: char| letter.is_ascii_alphabetic()))
}

/// `src/store.rs`, `store.rs:12`, `store.rs:12:5`.
fn is_rust_source(word: &str) -> bool {
    let file = word.split(':').next().unwrap_or(word);
    file.strip_suffix(".rs").is_some_and(|name| !name.is_empty() && !word.contains("://"))
}

/// `module::Type`, and no address such as `fe80::1`.
fn is_rust_path(word: &str) -> bool {
    let ends_in_letter =
        |text: &str| text.ends_with(|last: char| last.is_ascii_alphanumeric() || last == '_' || last == '>');
    let starts_a_name =
        |text: &str| text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_' || first == '<');
    let is_address = word.chars().all(|letter| letter.is_ascii_hexdigit() || letter == ':');
    let is_joint = word.split_once("::").is_some_and(|(left, right)| ends_in_letter(left) && starts_a_name(right));
    is_joint && !is_address
}

fn statement(text: &str) -> Option<String> {
    let words: Vec<_> = text.split_whitespace().map(bare).collect();
    let statement = STATEMENTS.iter().find(|statement| stand_in_order(statement, &words))?;
    Some(format!("SQL (`{}`)", statement.join(" … ")))
}

fn stand_in_order(statement: &[&str], words: &[&str]) -> bool {
    let mut words = words.iter();
    statement.iter().all(|keyword| words.any(|word| word == keyword))
}
