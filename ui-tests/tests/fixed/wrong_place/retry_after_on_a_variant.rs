use api_error::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 503, header = "Retry-After: 30")]
    Busy,
}

#[derive(Debug, ApiError)]
#[api(status = 503, header = "Retry-After: 30")]
struct Busy;

fn main() {}
