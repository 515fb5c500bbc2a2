use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api]
#[api(status = 404)]
struct UserNotFound;

fn main() {}
