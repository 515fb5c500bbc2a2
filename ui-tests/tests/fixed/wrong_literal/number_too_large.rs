use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, number = 9999999999)]
struct UserNotFound;

fn main() {}
