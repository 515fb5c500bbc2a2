//! The document of a service says what the service sends.

#[path = "../tower/mod.rs"]
mod server;

mod document;
mod envelopes;
mod examples;
mod schemas;
mod served;
mod shop;
mod systems;
