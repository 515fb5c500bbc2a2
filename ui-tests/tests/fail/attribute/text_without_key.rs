use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(404, "There is no such user")]
    NotFound,
}

fn main() {}
