use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(transparent, status = 503)]
    Status(StoreError),
    #[api(message = "Storage failed", transparent)]
    Message(StoreError),
    #[api(transparent, header = "X-A: b")]
    Header(StoreError),
    #[api(code = "STORE", number = 3, title = "Store")]
    Marked(#[api(transparent)] StoreError),
    #[api(transparent, extra(a = 1), docs_url = "https://example.dev", category = "Store")]
    More(StoreError),
    #[api(transparent, retryable, log_level = "warn", allow_success)]
    Rest(StoreError),
}

#[derive(Debug, ApiError)]
#[api(transparent, status = 503)]
struct Wrapper(StoreError);

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct StoreError;

fn main() {}
