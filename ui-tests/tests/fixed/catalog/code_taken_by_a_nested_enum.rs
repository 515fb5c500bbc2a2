use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(status = 404)]
    NotFound,
    #[api(transparent)]
    Store(StoreError),
}

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 404, code = "ROW_NOT_FOUND")]
    NotFound,
}

fn main() {}
