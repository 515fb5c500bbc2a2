use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(status = 404)]
    Name,
    #[api(status = 404)]
    Constant,
    #[api(status = Self::status_of)]
    Method,
    #[api(status = Self::status_of)]
    Closure,
}

impl UserError {
    fn status_of(&self) -> http::StatusCode {
        http::StatusCode::NOT_FOUND
    }
}

fn main() {}
