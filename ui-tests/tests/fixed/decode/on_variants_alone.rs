//! Each variant is one error, with the advice for the type.

use api_error::{ApiError, RemoteError};

#[derive(Debug, ApiError)]
#[api(status = 502, decode)]
enum ShopError {
    NoItem,
    #[api(other)]
    Upstream(#[source] RemoteError),
}

fn main() {}
