//! The tour: a client of the gateway, that sends one order after the other.

use std::error::Error;
use std::time::Instant;

use reqwest::Client;
use tokio::runtime::{Builder, Runtime};

use crate::gateway::Order;
use crate::service::Service;

pub struct Tour {
    gateway: String,
    client: Client,
    orders: u32,
}

impl Tour {
    pub fn through(gateway: &Service) -> Self {
        Self { gateway: gateway.url(), client: Client::new(), orders: 0 }
    }

    pub fn run(mut self, payments: Service) -> Result<(), Box<dyn Error>> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let order =
            |item: &str, count, card: &str| Order { item: item.into(), count, card: card.into(), or_fewer: false };

        self.send(&runtime, "an order", &order("lamp", 3, "good"))?;
        self.send(
            &runtime,
            "a second payment at once: the gateway waits as long as it is told",
            &order("lamp", 1, "good"),
        )?;
        self.send(&runtime, "more than there is: the client gets the error of the stock", &order("chair", 5, "good"))?;
        let or_fewer = Order { or_fewer: true, ..order("chair", 5, "good") };
        self.send(
            &runtime,
            "the same, or fewer: the gateway matches on the variant, and takes what is left",
            &or_fewer,
        )?;
        self.send(&runtime, "something that nobody has", &order("yacht", 1, "good"))?;
        self.send(&runtime, "an expired card", &order("lamp", 1, "expired"))?;
        self.send(&runtime, "payments take a minute", &order("lamp", 1, "slow"))?;
        payments.kill();
        self.send(&runtime, "payments are killed", &order("lamp", 1, "good"))
    }

    fn send(&mut self, runtime: &Runtime, what: &str, order: &Order) -> Result<(), Box<dyn Error>> {
        self.orders += 1;
        println!("# {what}");
        let begin = Instant::now();
        let request = self.client.post(format!("{}/orders", self.gateway)).json(order);
        let request = request.header("x-request-id", format!("order-{}", self.orders));
        let (status, body) = runtime.block_on(async {
            let response = request.send().await?;
            reqwest::Result::Ok((response.status(), response.text().await?))
        })?;
        println!("{status} after {:.1} s\n{body}\n", begin.elapsed().as_secs_f32());
        Ok(())
    }
}
