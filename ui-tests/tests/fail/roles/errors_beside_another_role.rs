use api_error::{ApiError, BoxApiError, FieldError};

#[derive(Debug, ApiError)]
#[api(status = 422)]
enum Error {
    TwoRoles(#[api(field_errors, errors)] Vec<FieldError>),
    Skipped(#[api(errors, skip)] Vec<BoxApiError>),
    Renamed(#[api(errors, rename = "all")] Vec<BoxApiError>),
    Twice(#[api(errors)] Vec<BoxApiError>, #[api(errors)] Vec<BoxApiError>),
    WithValue(#[api(errors = true)] Vec<BoxApiError>),
}

fn main() {}
