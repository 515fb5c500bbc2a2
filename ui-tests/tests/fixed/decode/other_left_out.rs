//! `other` cannot be left out, and takes no value.

use api_error::{ApiError, RemoteError};

#[derive(Debug, ApiError)]
#[api(status = 502, decode)]
enum ShopError {
    #[api(other)]
    Upstream(#[source] RemoteError),
}

#[derive(Debug, ApiError)]
#[api(status = 502, decode)]
enum StockError {
    #[api(other)]
    Upstream(#[source] RemoteError),
}

fn main() {}
