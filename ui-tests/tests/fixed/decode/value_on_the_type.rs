//! `decode` on a type takes no value.

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, decode)]
enum ShopError {
    NoItem,
}

#[derive(Debug, ApiError)]
#[api(status = 404, decode)]
enum StockError {
    NoItem,
}

fn main() {
    let _ = (ShopError::NoItem, StockError::NoItem);
}
