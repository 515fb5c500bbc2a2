use api_error::{ApiError, BoxApiError};

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct Unknown<'a> {
    name: &'a str,
}

fn find(name: &str) -> Result<(), BoxApiError> {
    Err(Unknown { name })?
}

fn main() {
    let _ = find("a");
}
