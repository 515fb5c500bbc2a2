//! Checks the imports of `api-error` and `api-error-derive` against the tables in `api-error/docs/architecture.md`.
//!
//! A *room* is a module with its directory, or a single file. It imports only from the rooms above it in the table.
//!
//! [`sources`] reads the files, [`tree`] finds the modules, [`paths`] collects the paths in them, and [`resolve`] finds the file
//! that defines what a path names. [`plan`] is the table, [`check`] compares both, [`circles`] finds files that import each other.

mod attributes;
pub mod check;
pub mod circles;
mod document;
pub mod imports;
mod inspect;
mod macros;
pub mod paths;
pub mod plan;
pub mod resolve;
mod scope;
pub mod sources;
pub mod tree;
mod uses;

pub use inspect::{ARCHITECTURE, CRATES, Checked, Inspected, checkout, inspect};
