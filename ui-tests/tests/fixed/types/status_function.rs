use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(status = 404)]
    Missing,
    #[api(status = Self::number)]
    Number,
}

impl UserError {
    fn number(&self) -> http::StatusCode {
        http::StatusCode::from_u16(404).unwrap()
    }
}

fn main() {}
