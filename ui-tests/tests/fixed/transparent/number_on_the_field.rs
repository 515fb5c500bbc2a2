use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(transparent)]
struct Wrapper(StoreError);

#[derive(Debug, ApiError)]
#[api(status = 404, number = 2002)]
struct StoreError;

fn main() {}
