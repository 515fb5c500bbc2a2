//! `decode` makes the conversion of a received error, whichever variant it becomes.

use api_error::{ApiError, RemoteError};

#[derive(Debug, ApiError)]
#[api(status = 502, decode)]
enum ShopError {
    #[api(other)]
    Upstream(#[source] RemoteError),
}

fn main() {}
