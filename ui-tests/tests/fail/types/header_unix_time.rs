use std::time::Duration;

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
enum Limited {
    #[api(header = "X-RateLimit-Reset: {reset_at:unix}")]
    Seconds { reset_at: u64 },
    #[api(header = "X-RateLimit-Reset: {0:unix}")]
    Wait(Option<Duration>),
}

fn main() {}
