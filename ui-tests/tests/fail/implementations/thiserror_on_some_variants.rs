use api_error::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 404)]
enum UserError {
    #[error("no user {0}")]
    NotFound(u32),
    NameTaken,
}

fn main() {}
