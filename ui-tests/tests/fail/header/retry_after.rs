use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
struct Limited {
    #[api(header = "Retry-After")]
    wait: u64,
}

fn main() {}
