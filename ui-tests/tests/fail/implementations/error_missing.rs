use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, manual(Error))]
struct UserNotFound;

fn main() {}
