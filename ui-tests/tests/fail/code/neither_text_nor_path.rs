//! The path of another error would have had a status.

use api_error::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api(code = closed())]
    Closed,
    #[api(code = &Shop::CLOSED)]
    Gone,
}

fn main() {}
