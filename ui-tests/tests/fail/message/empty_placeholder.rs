use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(message = "There is no user {}")]
    NotFound(u32),
    #[api(message = "There is no user {:?}")]
    Debug(u32),
}

fn main() {}
