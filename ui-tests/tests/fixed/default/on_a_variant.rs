use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 503)]
enum Failure {
    #[api(header = "Retry-After: 30")]
    Down,
}

fn main() {}
