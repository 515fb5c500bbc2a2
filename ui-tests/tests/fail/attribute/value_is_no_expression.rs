use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(status = 404, retryable = pub, frequency = pub)]
    NotFound,
}

fn main() {}
