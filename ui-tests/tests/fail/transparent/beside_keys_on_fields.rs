use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(transparent)]
    Renamed(#[api(rename = "inner")] StoreError),
    Beside {
        #[api(transparent)]
        inner: StoreError,
        #[api(retry_after)]
        wait: u64,
        #[api(header = "X-Shard")]
        shard: u32,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct StoreError;

fn main() {}
