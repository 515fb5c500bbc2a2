use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, message = debug)]
struct UserNotFound;

fn main() {}
