use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(status = 404, retryable, extra(frequency = 3))]
    NotFound,
}

fn main() {}
