use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(status = 200, allow_success)]
    Degraded,
    #[api(status = 404)]
    Moved,
    #[api(status = 304, allow_success)]
    NotModified,
    #[api(status = 404)]
    EarlyHints,
}

fn main() {}
