use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(status = 500)]
    Io(#[from] std::io::Error),
}

fn main() {}
