//! A struct has no variant to be left out.

use api_error::{ApiError, RemoteError};

#[derive(Debug, ApiError)]
#[api(decode, status = 404)]
struct Borrowing {
    name: String,
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct Open {
    #[api(code)]
    code: String,
}

#[derive(Debug, ApiError)]
#[api(status = 502)]
struct Upstream(#[from] RemoteError);

fn main() {}
