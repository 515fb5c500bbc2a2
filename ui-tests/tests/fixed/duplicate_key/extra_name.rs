use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, extra(severity = "low"))]
struct UserNotFound;

fn main() {}
