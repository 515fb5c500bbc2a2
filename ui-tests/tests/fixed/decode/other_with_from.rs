//! `other` makes the `From` of the type itself.

use api_error::{ApiError, RemoteError};

#[derive(Debug, ApiError)]
#[api(status = 502, decode)]
enum ShopError {
    #[api(other)]
    Upstream(#[source] RemoteError),
}

fn main() {}
