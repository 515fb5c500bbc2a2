//! What is wrong on the enum is told once.

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, docs_url = "https://example.dev", category = "…", log_level = "error", expose, header = "X: value", extra(severity = "warning", subcode = 460))]
enum UserError {
    NotFound,
    NameTaken,
    Forbidden,
}

fn main() {}
