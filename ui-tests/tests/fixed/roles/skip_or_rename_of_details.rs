use api_error::ApiError;

use api_error::FieldError;

#[derive(Debug, ApiError)]
#[api(status = 422)]
enum InputError {
    Skipped(#[api(details)] Vec<u8>),
    Renamed(#[api(details)] Vec<u8>),
    SkippedErrors(#[api(skip)] Vec<FieldError>),
    RenamedErrors(#[api(field_errors)] Vec<FieldError>),
}

fn main() {}
