use api_error::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("cannot read {0}")]
#[api(status = 500, message = display, expose)]
struct Unreadable(String);

fn main() {}
