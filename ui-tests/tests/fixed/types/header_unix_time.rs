use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
enum Limited {
    #[api(header = "X-RateLimit-Reset: {reset_at}")]
    Seconds { reset_at: u64 },
    #[api(header = "X-RateLimit-Reset: {0:unix}")]
    Wait(Option<std::time::SystemTime>),
}

fn main() {}
