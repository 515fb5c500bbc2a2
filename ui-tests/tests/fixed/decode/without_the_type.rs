//! What is said of variants has no effect where the type is not read back.

use api_error::{ApiError, RemoteError};

#[derive(Debug, ApiError)]
#[api(status = 502, decode)]
enum ShopError {
    #[api(decode = false)]
    NoItem,
    #[api(other)]
    Upstream(#[source] RemoteError),
}

fn main() {}
