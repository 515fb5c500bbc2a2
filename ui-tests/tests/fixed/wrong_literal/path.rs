use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, envelope = api_error::envelope::PROBLEM)]
struct UserNotFound;

fn main() {}
