use api_error::ApiError;

const MESSAGE: &str = "There is no such user";

#[derive(Debug, ApiError)]
#[api(status = 404, message = "…")]
struct UserNotFound;

fn main() {}
