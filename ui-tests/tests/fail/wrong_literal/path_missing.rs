use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, envelope)]
struct UserNotFound;

fn main() {}
