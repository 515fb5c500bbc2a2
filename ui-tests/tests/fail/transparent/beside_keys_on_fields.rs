use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(transparent)]
    Renamed(#[api(rename = "inner")] StoreError),
    Coded(#[api(transparent, code)] StoreError),
    Hidden(#[api(transparent, expose = false)] StoreError),
    Beside {
        #[api(transparent)]
        inner: StoreError,
        #[api(details)]
        all: u64,
        #[api(expose)]
        shard: u32,
        #[api(code)]
        code: String,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct StoreError;

fn main() {}
