//! The stock knows what is there.

use axum::extract::Path;
use axum::routing::post;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};

use crate::errors::StockError;

/// How many are taken out of the stock.
#[derive(Serialize, Deserialize)]
pub struct Count {
    pub count: u32,
}

pub fn router() -> Router {
    Router::new().route("/items/{item}/take", post(take))
}

async fn take(Path(item): Path<String>, Json(wanted): Json<Count>) -> Result<Json<Count>, StockError> {
    let left = match &*item {
        "lamp" => 100,
        "chair" => 2,
        _ => return Err(StockError::UnknownItem { item }),
    };
    if wanted.count > left { Err(StockError::SoldOut { item, left }) } else { Ok(Json(wanted)) }
}
