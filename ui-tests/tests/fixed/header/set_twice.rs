use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
enum Limited {
    #[api(header = "X-Limit: 3")]
    Templates,
    #[api(header = "X-Limit: 3")]
    Field {
        limit: u32,
    },
    Fields {
        #[api(header = "X-Limit")]
        limit: u32,
        burst: u32,
    },
    RetryAfter {
        #[api(retry_after)]
        wait: u64,
    },
}

fn main() {}
