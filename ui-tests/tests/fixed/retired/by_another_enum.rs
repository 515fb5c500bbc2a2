//! What one enum of the service retires no other may take.

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, retired(code = "GONE", number = 1003))]
enum UserError {
    NotFound,
}

#[derive(Debug, ApiError)]
#[api(status = 410)]
enum OrderError {
    #[api(code = "ORDER_GONE")]
    Gone,
}

#[derive(Debug, ApiError)]
#[api(status = 410)]
enum CartError {
    #[api(number = 1004)]
    Empty,
    #[api(transparent)]
    User(UserError),
}

fn main() {
    let _ = api_error::catalog![UserError, OrderError];
}
