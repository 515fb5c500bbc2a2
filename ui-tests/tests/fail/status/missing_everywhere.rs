use api_error::ApiError;

#[derive(Debug, ApiError)]
enum UserError {
    #[api(message = "There is no such user")]
    NotFound,
    NameTaken {
        name: String,
    },
    #[api(status = 403)]
    Forbidden,
}

fn main() {}
