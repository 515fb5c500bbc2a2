//! Real APIs, declared with `api-error` as any service would do it, and the check that they are what is documented;
//! and one table of requests for all frameworks.

pub mod bodies;
pub mod conformance;
pub mod loopback;
pub mod requests;
pub mod systems;
