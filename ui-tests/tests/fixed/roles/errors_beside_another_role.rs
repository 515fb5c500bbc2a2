use api_error::{ApiError, BoxApiError, FieldError};

#[derive(Debug, ApiError)]
#[api(status = 422)]
enum Error {
    TwoRoles(#[api(field_errors)] Vec<FieldError>),
    Skipped(#[api(errors)] Vec<BoxApiError>),
    Renamed(#[api(errors)] Vec<BoxApiError>),
    Twice(#[api(errors)] Vec<BoxApiError>),
    WithValue(#[api(errors)] Vec<BoxApiError>),
}

fn main() {}
