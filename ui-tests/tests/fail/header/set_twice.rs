use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
enum Limited {
    #[api(header = "X-Limit: 3", header = "x-limit: 4")]
    Templates,
    #[api(header = "X-Limit: 3")]
    Field {
        #[api(header = "X-LIMIT")]
        limit: u32,
    },
    Fields {
        #[api(header = "X-Limit")]
        limit: u32,
        #[api(header = "X-Limit")]
        burst: u32,
    },
    #[api(header = "Retry-After: 5")]
    RetryAfter {
        #[api(retry_after)]
        wait: u64,
    },
}

fn main() {}
