use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(status = "404", number = "7")]
    NotFound,
    #[api(status = 404.0, number = 7.5)]
    Other,
    #[api(status, number)]
    Alone,
    #[api(status(404), number(7))]
    Listed,
}

fn main() {}
