//! `api` alone is the attribute of this derive.

use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(status = 404)]
    NotFound,
}

fn main() {}
