use api_error::ApiError;


#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(transparent)]
    Any(api_error::BoxApiError),
}

fn main() {}
