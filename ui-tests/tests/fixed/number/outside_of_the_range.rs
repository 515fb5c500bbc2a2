use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, numbers = -2001..=2999)]
enum UserError {
    #[api(code = 2001)]
    NotFound,
    #[api(number = -2001)]
    Negative,
}

fn main() {}
