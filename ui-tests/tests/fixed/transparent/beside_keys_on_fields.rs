use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(transparent)]
    Renamed(StoreError),
    Coded(#[api(transparent)] StoreError),
    Hidden(#[api(transparent)] StoreError),
    Beside {
        #[api(transparent)]
        inner: StoreError,
        all: u64,
        shard: u32,
        code: String,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct StoreError;

fn main() {}
