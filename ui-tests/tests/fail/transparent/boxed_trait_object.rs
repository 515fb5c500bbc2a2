use api_error::ApiError;

use api_error::error::ApiError as Error;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(transparent)]
    Any(Box<dyn Error + Send + Sync>),
}

fn main() {}
