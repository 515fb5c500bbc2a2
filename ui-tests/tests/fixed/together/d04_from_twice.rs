//! The stub converts each type once.

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum StoreError {
    Read(#[from] std::io::Error),
    Write(#[source] std::io::Error),
    #[api(status = 404)]
    Format(#[from] std::fmt::Error),
}

fn load() -> Result<String, StoreError> {
    Ok(std::fs::read_to_string("/etc/hostname")?)
}

fn main() {
    let _ = load();
}
