use api_error::{ApiError, RemoteError};

#[derive(Debug, ApiError)]
#[api(decode, status = 502)]
enum Gateway {
    Closed,
    #[api(other)]
    Shop(#[source] RemoteError),
}

fn main() {}
