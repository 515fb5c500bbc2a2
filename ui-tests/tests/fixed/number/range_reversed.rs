use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, numbers = 2000..=2999)]
struct UserNotFound;

#[derive(Debug, ApiError)]
#[api(status = 404, numbers = 2000..=2000)]
struct Empty;

fn main() {}
