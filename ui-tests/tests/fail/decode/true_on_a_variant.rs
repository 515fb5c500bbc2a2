//! On a variant only `decode = false` says something.

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, decode)]
enum ShopError {
    #[api(decode)]
    NoItem,
    #[api(decode = true)]
    NoShelf,
    #[api(decode = "no")]
    NoShop,
}

fn main() {}
