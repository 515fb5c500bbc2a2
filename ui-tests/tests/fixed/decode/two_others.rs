//! What nobody declared goes to one place.

use api_error::{ApiError, RemoteError};

#[derive(Debug, ApiError)]
#[api(status = 502, decode)]
enum ShopError {
    #[api(other)]
    Upstream(#[source] RemoteError),
    #[api(decode = false)]
    Unknown(#[source] RemoteError),
}

fn main() {}
