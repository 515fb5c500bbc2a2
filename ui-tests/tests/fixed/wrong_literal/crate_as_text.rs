use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, crate = api_error)]
struct UserNotFound;

fn main() {}
