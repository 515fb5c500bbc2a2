//! Stubs do not clash with each other.

use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(transparent)]
    Store(StoreError),
    #[api(status = 404)]
    Busy,
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum StoreError {
    NotFound,
}

static CATALOG: api_error::catalog::Catalog = api_error::catalog![ServiceError, StoreError];

fn main() {
    let _ = CATALOG.len();
}
