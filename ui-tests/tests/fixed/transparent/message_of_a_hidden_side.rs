use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(status = 503, message = "Shard {shard} failed", expose)]
    Status {
        #[api(transparent)]
        store: StoreError,
        shard: u32,
    },
    #[api(transparent, message = "There is none", expose = false)]
    Hidden(StoreError),
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct StoreError;

fn main() {}
