//! What is wrong on the enum is told once.

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = "404", docs_url = "/errors", category = 7, log_level = "loud", expose = 1, header = "X", extra = 1)]
enum UserError {
    NotFound,
    NameTaken,
    Forbidden,
}

fn main() {}
