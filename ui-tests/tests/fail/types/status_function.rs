use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(status = Self::missing)]
    Missing,
    #[api(status = Self::number)]
    Number,
}

impl UserError {
    fn number(&self) -> u16 {
        404
    }
}

fn main() {}
