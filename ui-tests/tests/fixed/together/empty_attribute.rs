//! An attribute without keys says nothing, and excuses nothing.

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api()]
enum UserError {
    #[api(status = 404)]
    NotFound,
}

fn main() {}
