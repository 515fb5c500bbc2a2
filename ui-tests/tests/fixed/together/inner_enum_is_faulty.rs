//! An enum that holds a faulty one is not at fault.

use api_error::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(transparent)]
    Store(#[from] StoreError),
    #[api(status = 503)]
    Busy,
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum StoreError {
    NotFound,
}

fn main() {
    let error = ServiceError::from(StoreError::NotFound);
    let _ = (api_error::ErrorView::new(&error), ServiceError::BUSY, api_error::catalog![ServiceError]);
}
