use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(transparent)]
    Store(StoreError),
}

#[derive(Debug, ApiError)]
#[api(transparent)]
struct Wrapper(StoreError);

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct StoreError;

fn main() {}
