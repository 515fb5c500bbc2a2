use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    NotFound { #[api(skip)] id: UserId },
}

#[derive(Debug)]
struct UserId(u32);

fn main() {}
