//! What can be done with a type that cannot be changed.

use std::time::Instant;

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum ShopError {
    Text { item: String },
    Time { #[api(skip)] since: Instant },
    Foreign { method: String },
    Whole(#[api(details)] String),
}

fn main() {}
