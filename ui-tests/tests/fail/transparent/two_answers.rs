use api_error::ApiError;
use http::StatusCode;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(status = 503, message = "Storage failed")]
    Store {
        #[api(transparent)]
        store: StoreError,
        #[api(status)]
        status: StatusCode,
        #[api(message)]
        text: String,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct StoreError;

fn main() {}
