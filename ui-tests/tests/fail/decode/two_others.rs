//! What nobody declared goes to one place.

use api_error::{ApiError, RemoteError};

#[derive(Debug, ApiError)]
#[api(status = 502, decode)]
enum ShopError {
    #[api(other)]
    Upstream(#[source] RemoteError),
    #[api(other)]
    Unknown(#[source] RemoteError),
}

fn main() {}
