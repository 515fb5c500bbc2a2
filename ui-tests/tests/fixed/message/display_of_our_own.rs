use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, message = "…")]
struct UserNotFound;

fn main() {}
