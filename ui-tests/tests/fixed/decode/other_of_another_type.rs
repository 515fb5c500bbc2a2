//! The field of `other` is made of the received error.

use api_error::{ApiError, RemoteError};

#[derive(Debug, ApiError)]
#[api(status = 502, decode)]
enum ShopError {
    #[api(other)]
    Upstream(#[source] RemoteError),
}

fn main() {}
