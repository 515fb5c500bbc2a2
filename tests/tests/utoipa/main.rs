//! The document of a service says what the service sends.

mod document;
#[expect(dead_code, reason = "documents need no values")]
mod envelopes;
#[expect(dead_code, reason = "documents need no values")]
mod examples;
#[expect(dead_code, reason = "documents need no values")]
mod schemas;
mod served;
mod shop;
mod systems;
