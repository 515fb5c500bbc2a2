use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(status = 500)]
    Other(String),
}

fn main() {}
