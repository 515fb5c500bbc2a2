use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    NotFound,
}

fn main() {}
