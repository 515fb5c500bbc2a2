use api_error::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 404)]
enum Never {}

fn main() {}
