use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 401, header = "WWW-Authenticate: Bearer")]
struct Unauthenticated;

fn main() {}
