use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(number = 1)]
    First,
    #[api(number = 1)]
    Second,
    #[api(number = 1)]
    Third,
}

fn main() {}
