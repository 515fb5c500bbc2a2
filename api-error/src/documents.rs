//! The errors of a service in documents that other crates generate.

pub mod utoipa;
