use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 503)]
enum StoreError {
    #[api(retryable = "always")]
    Always,
    #[api(retryable = 3)]
    Number,
    #[api(retryable(if_idempotent))]
    List,
    #[api(retryable = if_idempotent)]
    Path,
}

fn main() {}
