use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(code = "EXPIRED_TOKEN", number = 2002, message = "…", title = "…", since = "1.2", retryable)]
    NotFound,
}

fn main() {}
