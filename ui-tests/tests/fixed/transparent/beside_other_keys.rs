use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    Marked(#[api(transparent)] StoreError),
    #[api(transparent)]
    More(StoreError),
    #[api(transparent)]
    Rest(StoreError),
}

#[derive(Debug, ApiError)]
#[api(transparent)]
struct Wrapper(StoreError);

#[derive(Debug, ApiError)]
#[api(status = 404, code = "STORE", title = "Store")]
struct StoreError;

fn main() {}
