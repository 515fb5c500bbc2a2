use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
struct Limited {
    #[api(retry_after)]
    wait: u64,
}

fn main() {}
