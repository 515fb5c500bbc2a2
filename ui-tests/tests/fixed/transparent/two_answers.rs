use api_error::ApiError;
use http::StatusCode;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(message = "Storage failed")]
    Store {
        #[api(transparent)]
        store: StoreError,
        #[api(status)]
        status: StatusCode,
        #[api(skip)]
        text: String,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct StoreError;

fn main() {}
