use api_error::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 503, retry_after = 30)]
    Busy,
}

#[derive(Debug, ApiError)]
#[api(status = 503, retry_after)]
struct Busy;

fn main() {}
