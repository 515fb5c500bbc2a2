//! `Internal` is declared in `api_error` itself.

use api_error::catalog::Catalog;
use api_error::{ApiError, Internal};

#[derive(Debug, ApiError)]
enum ServiceError {
    #[api(status = 500, code = "SERVICE_ERROR")]
    InternalError,
}

const CATALOG: Catalog = api_error::catalog![ServiceError, Internal];

fn main() {
    let _ = CATALOG.len();
}
