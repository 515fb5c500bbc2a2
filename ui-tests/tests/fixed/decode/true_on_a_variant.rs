//! On a variant only `decode = false` says something.

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, decode)]
enum ShopError {
    NoItem,
    NoShelf,
    #[api(decode = false)]
    NoShop,
}

fn main() {}
