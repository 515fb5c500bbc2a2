use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 401, header = "WWW-Authenticate: Bearer error_description=\"{reason}\"")]
struct Denied {
    reason: String,
}

fn main() {}
