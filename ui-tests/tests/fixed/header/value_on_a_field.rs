use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
struct Limited {
    #[api(header = "X-Limit")]
    limit: u32,
}

fn main() {}
