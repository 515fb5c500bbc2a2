//! Half the world has an enum of that name.

use api_error::ApiError;
use api_error::prelude::*;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum ApiError {
    Missing,
}

#[test]
fn compiles_and_runs() {
    assert_eq!(ApiError::MISSING.code(), "MISSING");
    assert_eq!(ApiError::Missing.spec().status(), 404);
    assert_eq!(BoxApiError::from(ApiError::Missing).to_string(), "Missing");
}
