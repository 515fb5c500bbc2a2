use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(stauts = 404, mesage = "There is no such user")]
    NotFound,
}

fn main() {}
