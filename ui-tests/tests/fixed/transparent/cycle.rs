use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(status = 404)]
    NotFound,
    #[api(transparent)]
    Nested(api_error::BoxApiError),
}

fn main() {}
