//! Generated enums, and what their fields are made of. `generate/mod.rs` says what the markers in them mean.

mod generated;
mod parts;

pub use generated::{each_document, each_type};
