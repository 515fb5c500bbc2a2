use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct UserNotFound(#[api(details)] UserId);

#[derive(Debug, serde::Serialize)]
struct UserId(u32);

fn main() {}
