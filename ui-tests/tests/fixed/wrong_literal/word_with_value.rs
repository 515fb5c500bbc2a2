use api_error::ApiError;

use api_error::FieldError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    NotFound {
        #[api(skip)]
        id: u32,
        #[api(retry_after)]
        wait: u64,
    },
    Invalid {
        #[api(field_errors)]
        errors: Vec<FieldError>,
    },
    Detailed(#[api(details)] Vec<u8>),
    #[api(transparent)]
    Inner(Inner),
    Marked {
        #[api(transparent)]
        inner: Inner,
        #[api(skip)]
        id: u32,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 409)]
struct Inner;

fn main() {}
