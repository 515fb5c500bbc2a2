use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    Thousand,
    #[api(status = 404)]
    Continue,
    #[api(status = 404)]
    SixHundred,
    #[api(status = 404)]
    Zero,
    #[api(status = 404)]
    Negative,
    #[api(status = 404)]
    Success,
}

fn main() {}
