//! Three services in one program: a gateway asks a stock and payments, and gets typed errors back from them.
//!
//! `cargo run -p microservices` runs a tour through all that can happen, and ends.

mod errors;
mod gateway;
mod payments;
mod peer;
mod service;
mod stock;
#[cfg(test)]
mod tests;
mod tour;

use std::error::Error;

use crate::service::Service;
use crate::tour::Tour;

fn main() -> Result<(), Box<dyn Error>> {
    let stock = Service::start("stock", stock::router())?;
    let payments = Service::start("payments", payments::router())?;
    let gateway = Service::start("gateway", gateway::router(&stock, &payments)?)?;
    Tour::through(&gateway).run(payments)
}
