use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(
    code = "NOT_FOUND",
    number = 7,
    status = 404,
    message = "There is no such user",
    title = "Not found",
    since = "1.2",
    retryable,
    transparent
)]
enum UserError {
    NotFound,
}

fn main() {}
