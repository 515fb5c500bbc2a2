//! The document of a service says what the service sends.

#[path = "../tower/mod.rs"]
mod server;

mod document;
mod served;
mod shop;
