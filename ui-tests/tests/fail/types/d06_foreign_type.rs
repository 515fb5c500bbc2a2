//! What can be done with a type that cannot be changed.

use std::sync::Arc;
use std::time::Instant;

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum ShopError {
    Text { item: Arc<str> },
    Time { since: Instant },
    Foreign { method: http::Method },
    Whole(#[api(details)] Arc<str>),
}

fn main() {}
