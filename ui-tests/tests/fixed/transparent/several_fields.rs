use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(transparent)]
    Store(#[api(transparent)] StoreError, u32),
}

#[derive(Debug, ApiError)]
#[api(transparent)]
struct Wrapper {
    #[api(transparent)]
    inner: StoreError,
    at: u32,
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct StoreError;

fn main() {}
