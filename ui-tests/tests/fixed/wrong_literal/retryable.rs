use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 503)]
enum StoreError {
    #[api(retryable)]
    Always,
    #[api(retryable = false)]
    Number,
    #[api(retryable = "if_idempotent")]
    List,
    #[api(retryable = "if_idempotent")]
    Path,
}

fn main() {}
