use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(status = 404)]
    NotFound,
    #[api(transparent)]
    Nested(Box<ServiceError>),
}

fn main() {}
