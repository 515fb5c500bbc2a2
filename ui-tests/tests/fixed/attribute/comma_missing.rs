use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(status = 404, message = "There is no such user")]
    NotFound,
}

fn main() {}
