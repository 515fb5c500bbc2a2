use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, crate = errors)]
struct UserNotFound;

fn main() {}
