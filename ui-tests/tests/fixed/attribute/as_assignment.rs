use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(message = "There is no such user")]
#[api(status = 404)]
struct UserNotFound;

fn main() {}
