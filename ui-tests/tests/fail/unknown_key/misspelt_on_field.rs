use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 429)]
struct TooManyRequests {
    #[api(retry_afer, heder = "X-Wait", skipp)]
    wait: u64,
}

fn main() {}
