//! What was not sent has to have a default.

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500, decode)]
enum ShopError {
    Storage(#[source] Option<std::io::Error>),
}

fn main() {}
