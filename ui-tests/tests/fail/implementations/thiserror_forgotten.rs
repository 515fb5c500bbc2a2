use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[error("no user {0}")]
    NotFound(u32),
}

fn main() {}
