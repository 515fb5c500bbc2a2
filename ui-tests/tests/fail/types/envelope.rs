use api_error::ApiError;

const NAME: &str = "PROBLEM";

#[derive(Debug, ApiError)]
#[api(status = 404, envelope = NAME)]
struct UserNotFound;

fn main() {}
