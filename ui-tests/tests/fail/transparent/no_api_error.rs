use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(transparent)]
    Io(#[from] std::io::Error),
}

fn main() {}
