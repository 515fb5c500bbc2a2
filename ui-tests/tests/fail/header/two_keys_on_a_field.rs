use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
struct Limited {
    #[api(header = "X-Limit", header = "X-Burst")]
    limit: u64,
}

fn main() {}
