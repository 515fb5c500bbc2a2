use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct UserNotFound;

fn main() {}
