//! A rejection of axum is a foreign type that holds what was rejected.

use api_error::ApiError;
use axum::extract::rejection::PathRejection;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum InputError {
    Detail { rejection: PathRejection },
    Whole(#[api(details)] PathRejection),
}

fn main() {}
