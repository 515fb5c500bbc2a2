use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 503, log_level = "warning")]
enum StoreError {
    Busy,
    #[api(log_level = "fatal")]
    Down,
    #[api(log_level = "ERROR")]
    Gone,
    #[api(log_level = info)]
    Slow,
}

fn main() {}
