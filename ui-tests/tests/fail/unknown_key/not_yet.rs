//! Keys that are planned.

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400, decode)]
enum UserError {
    #[api(other)]
    Other,
}

fn main() {}
