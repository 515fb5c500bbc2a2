use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(transparent)]
struct Wrapper(#[api(number = 7)] StoreError);

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct StoreError;

fn main() {}
