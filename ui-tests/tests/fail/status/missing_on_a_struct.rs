use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(message = "There is no such user")]
struct UserNotFound;

fn main() {}
