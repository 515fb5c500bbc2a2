use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(code = 2002, status = 404)]
    NotFound,
}

fn main() {}
