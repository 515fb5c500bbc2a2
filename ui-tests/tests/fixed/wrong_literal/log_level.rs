use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 503, log_level = "warn")]
enum StoreError {
    Busy,
    #[api(log_level = "error")]
    Down,
    #[api(log_level = "error")]
    Gone,
    #[api(log_level = "info")]
    Slow,
}

fn main() {}
