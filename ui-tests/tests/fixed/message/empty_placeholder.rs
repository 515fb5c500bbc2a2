use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(message = "There is no user {0}")]
    NotFound(u32),
    #[api(message = "There is no user {0:?}")]
    Debug(u32),
}

fn main() {}
