use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, number = 7, docs_url = "https://example.dev/{number}")]
struct UserNotFound;

fn main() {}
