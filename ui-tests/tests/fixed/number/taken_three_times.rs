use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(number = 1)]
    First,
    #[api(number = 2)]
    Second,
    #[api(number = 3)]
    Third,
}

fn main() {}
