use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, numbers = FIRST..=LAST)]
struct UserNotFound;

fn main() {}
