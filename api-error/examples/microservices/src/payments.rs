//! Payments: one in a second.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};

use crate::errors::PaymentError;

const PAUSE: Duration = Duration::from_secs(1);

/// Who pays.
#[derive(Serialize, Deserialize)]
pub struct Payment {
    pub card: String,
}

/// When the last payment was taken.
type Last = Arc<Mutex<Option<Instant>>>;

pub fn router() -> Router {
    Router::new().route("/payments", post(pay)).with_state(Last::default())
}

async fn pay(State(last): State<Last>, Json(payment): Json<Payment>) -> Result<Json<Payment>, PaymentError> {
    match &*payment.card {
        "expired" => return Err(PaymentError::CardDeclined { reason: "expired".to_owned() }),
        "slow" => tokio::time::sleep(PAUSE * 60).await,
        _ => one_at_a_time(&last)?,
    }
    Ok(Json(payment))
}

fn one_at_a_time(last: &Last) -> Result<(), PaymentError> {
    let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
    if last.is_some_and(|last| last.elapsed() < PAUSE) {
        return Err(PaymentError::TooManyPayments { seconds: PAUSE.as_secs() });
    }
    *last = Some(Instant::now());
    Ok(())
}
