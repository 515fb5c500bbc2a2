use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, number = 7, docs_url = "https://example.dev/{number:04}")]
struct UserNotFound;

fn main() {}
