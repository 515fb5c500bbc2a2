use api_error::ApiError;

use snafu::Snafu;

#[derive(Debug, Snafu, ApiError)]
#[api(status = 404)]
enum UserError {
    NotFound,
}

fn main() {}
