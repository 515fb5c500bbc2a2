//! The error inside of a transparent variant has to come back too.

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 503, decode)]
struct StoreError;

#[derive(Debug, ApiError)]
#[api(decode)]
enum ShopError {
    #[api(transparent)]
    Store(StoreError),
}

fn main() {}
