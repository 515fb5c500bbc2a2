//! The path of another error would have had a status.

use api_error::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api(code = "CLOSED", status = 404)]
    Closed,
    #[api(code = 2002, status = 404)]
    Gone,
}

fn main() {}
