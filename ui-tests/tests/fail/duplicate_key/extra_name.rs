use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, extra(severity = "low", severity = "high"), extra(severity = "medium"))]
struct UserNotFound;

fn main() {}
