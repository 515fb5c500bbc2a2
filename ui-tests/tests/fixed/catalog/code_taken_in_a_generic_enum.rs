//! What is generic is checked where it is joined.

use api_error::ApiError;

#[derive(Debug, ApiError)]
enum Outer<E: std::fmt::Debug> {
    #[api(status = 404, code = "OUTER_NOT_FOUND")]
    NotFound,
    #[api(transparent)]
    Inner(E),
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct NotFound;

fn main() {
    let _ = api_error::catalog![Outer<NotFound>];
}
