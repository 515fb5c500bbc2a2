use api_error::ApiError;

use api_error::FieldError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    NotFound {
        #[api(skip = true)]
        id: u32,
        #[api(retry_after = 30)]
        wait: u64,
    },
    Invalid {
        #[api(field_errors = "errors")]
        errors: Vec<FieldError>,
    },
    Detailed(#[api(details(all))] Vec<u8>),
    #[api(transparent = true)]
    Inner(Inner),
    Marked {
        #[api(transparent = "inner")]
        inner: Inner,
        #[api(skip)]
        id: u32,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 409)]
struct Inner;

fn main() {}
