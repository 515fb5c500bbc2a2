use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
struct TooManyRequests {
    #[api(retry_after, header = "X-Wait", skip)]
    wait: u64,
}

fn main() {}
