use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, message = concat!("There is no ", "user"))]
struct UserNotFound;

fn main() {}
