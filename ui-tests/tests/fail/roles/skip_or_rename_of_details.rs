use api_error::ApiError;

use api_error::FieldError;

#[derive(Debug, ApiError)]
#[api(status = 422)]
enum InputError {
    Skipped(#[api(details, skip)] Vec<u8>),
    Renamed(#[api(details, rename = "all")] Vec<u8>),
    SkippedErrors(#[api(field_errors, skip)] Vec<FieldError>),
    RenamedErrors(#[api(field_errors, rename = "errors")] Vec<FieldError>),
}

fn main() {}
