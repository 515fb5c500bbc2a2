use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, docs_url = "https://example.dev/{code}")]
struct UserNotFound;

fn main() {}
