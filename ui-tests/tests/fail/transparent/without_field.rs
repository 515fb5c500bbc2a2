use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(transparent)]
    Store,
}

#[derive(Debug, ApiError)]
#[api(transparent)]
struct Wrapper;

fn main() {}
