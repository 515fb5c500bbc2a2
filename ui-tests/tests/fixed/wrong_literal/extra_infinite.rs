use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, extra(limit = 1e99))]
struct UserNotFound;

fn main() {}
