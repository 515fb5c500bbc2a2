//! The gateway takes orders, and asks the other services.

use std::sync::Arc;

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};

use crate::errors::{OrderError, PaymentError, StockError};
use crate::payments::Payment;
use crate::peer::Peer;
use crate::service::Service;
use crate::stock::Count;

#[derive(Serialize, Deserialize)]
pub struct Order {
    pub item: String,
    pub count: u32,
    pub card: String,
    /// Whether fewer are better than none.
    pub or_fewer: bool,
}

struct Peers {
    stock: Peer,
    payments: Peer,
}

pub fn router(stock: &Service, payments: &Service) -> reqwest::Result<Router> {
    let peers = Peers { stock: Peer::new(stock)?, payments: Peer::new(payments)? };
    Ok(Router::new().route("/orders", post(order)).with_state(Arc::new(peers)))
}

async fn order(State(peers): State<Arc<Peers>>, Json(order): Json<Order>) -> Result<Json<Count>, OrderError> {
    let taken = match take(&peers, &order, order.count).await {
        // What the stock told is a value: no text is compared, no JSON is looked into.
        Err(OrderError::Stock(StockError::SoldOut { left, .. })) if order.or_fewer && left > 0 => {
            take(&peers, &order, left).await?
        }
        taken => taken?,
    };
    let payment = Payment { card: order.card };
    let _: Payment = peers.payments.post::<PaymentError, _>("/payments", &payment).await?;
    Ok(Json(taken))
}

async fn take(peers: &Peers, order: &Order, count: u32) -> Result<Count, OrderError> {
    peers.stock.post::<StockError, _>(&format!("/items/{}/take", order.item), &Count { count }).await
}
