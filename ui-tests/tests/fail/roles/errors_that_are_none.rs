use api_error::{ApiError, FieldError};

#[derive(Debug)]
struct Plain;

#[derive(Debug, ApiError)]
#[api(status = 422)]
enum Error {
    Texts(#[api(errors)] Vec<String>),
    Fields(#[api(errors)] Vec<FieldError>),
    One(#[api(errors)] Plain),
}

fn main() {}
