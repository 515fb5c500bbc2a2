use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, numbers = 2000..=2999)]
struct One;

#[derive(Debug, ApiError)]
#[api(status = 404, numbers = 2000..=2999)]
struct Two;

#[derive(Debug, ApiError)]
#[api(status = 404, numbers = 2000..=2999)]
struct Three;

fn main() {}
