use api_error::ApiError;

use std::error::Error;

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct UserNotFound;

impl Error for UserNotFound {}

fn main() {}
