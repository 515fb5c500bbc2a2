use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, numbers = 2000..=2999)]
enum UserError {
    #[api(code = 3001)]
    NotFound,
    #[api(number = -2001)]
    Negative,
}

fn main() {}
