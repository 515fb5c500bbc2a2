use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(code = "STORE", number = 3, title = "Store")]
    Marked(#[api(transparent)] StoreError),
    #[api(transparent, extra(a = 1), docs_url = "https://example.dev", category = "Store")]
    More(StoreError),
    #[api(transparent, retryable, log_level = "warn", allow_success)]
    Rest(StoreError),
}

#[derive(Debug, ApiError)]
#[api(transparent, title = "Store")]
struct Wrapper(StoreError);

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct StoreError;

fn main() {}
