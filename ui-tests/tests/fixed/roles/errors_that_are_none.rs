use api_error::{ApiError};

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct Plain;

#[derive(Debug, ApiError)]
#[api(status = 422)]
enum Error {
    Texts(#[api(errors)] Vec<api_error::BoxApiError>),
    Fields(#[api(errors)] Option<Vec<api_error::BoxApiError>>),
    One(#[api(errors)] Vec<Plain>),
}

fn main() {}
