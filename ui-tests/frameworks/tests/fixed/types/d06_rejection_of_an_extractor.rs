//! A rejection of axum is a foreign type that holds what was rejected.

use api_error::ApiError;
use axum::extract::rejection::PathRejection;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum InputError {
    Detail { #[api(field_errors)] rejection: PathRejection },
    Whole(#[source] PathRejection),
}

fn main() {}
