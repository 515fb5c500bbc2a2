use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    NotFound,
    #[api(code = Self::NOT_FOUND)]
    Deleted,
}

fn main() {}
