use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(status = 200)]
    Degraded,
    #[api(status = 301)]
    Moved,
    #[api(status = 304)]
    NotModified,
    #[api(status = 103, allow_success)]
    EarlyHints,
}

fn main() {}
