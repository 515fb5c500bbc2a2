//! Real APIs, declared with `api-error` as any service would do it, and the check that they are what is documented.

pub mod conformance;
pub mod systems;
