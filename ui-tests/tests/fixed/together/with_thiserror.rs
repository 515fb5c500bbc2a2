//! What thiserror makes stays.

use api_error::{ApiError, BoxApiError};

#[derive(Debug, thiserror::Error, ApiError)]
enum UserError {
    #[error("no user {0}")]
    #[api(status = 404)]
    NotFound(u32),
    #[error(transparent)]
    #[api(status = 500, message = "…")]
    Io(#[from] std::io::Error),
}

fn load() -> Result<String, UserError> {
    Ok(std::fs::read_to_string("/etc/hostname")?)
}

fn boxed() -> Result<String, BoxApiError> {
    Ok(load()?)
}

fn main() {
    let _ = (boxed(), UserError::NOT_FOUND, UserError::IO);
}
