use api_error::ApiError;

use api_error::FieldError;

#[derive(Debug, ApiError)]
#[api(status = 422)]
struct InputError {
    #[api(field_errors)]
    errors: Vec<FieldError>,
}

fn main() {}
