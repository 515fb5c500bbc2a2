use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, code = "NO_USER")]
struct UserNotFound;

fn main() {}
