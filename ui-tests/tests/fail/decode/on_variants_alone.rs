//! Each variant is one error, with the advice for the type.

use api_error::{ApiError, RemoteError};

#[derive(Debug, ApiError)]
#[api(status = 502)]
enum ShopError {
    #[api(decode)]
    NoItem,
    #[api(decode = false, other)]
    Upstream(#[source] RemoteError),
}

fn main() {}
