use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, numbers = 2000..=2999)]
struct UserNotFound;

fn main() {}
