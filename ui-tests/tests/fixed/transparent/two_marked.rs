use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    Store(#[api(transparent)] StoreError, StoreError),
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct StoreError;

fn main() {}
