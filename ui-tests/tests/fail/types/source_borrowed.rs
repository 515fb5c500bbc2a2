use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500)]
struct Borrowed<'a>(#[source] Cause<'a>);

#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Cause<'a>(&'a str);

fn main() {}
