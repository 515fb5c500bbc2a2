use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, manual(Display))]
struct UserNotFound;

fn main() {}
