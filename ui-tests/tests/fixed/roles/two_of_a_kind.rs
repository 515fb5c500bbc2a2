use api_error::ApiError;

use api_error::FieldError;

#[derive(Debug, ApiError)]
#[api(status = 422)]
enum InputError {
    Details(#[api(details)] Vec<u8>),
    FieldErrors {
        #[api(field_errors)]
        body: Vec<FieldError>,
        query: Vec<FieldError>,
    },
    RetryAfter {
        #[api(retry_after)]
        soft: u64,
        hard: u64,
    },
    Source(#[source] std::fmt::Error, std::fmt::Error),
}

fn main() {}
