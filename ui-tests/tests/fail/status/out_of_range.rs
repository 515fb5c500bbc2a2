use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 1000)]
enum UserError {
    Thousand,
    #[api(status = 100)]
    Continue,
    #[api(status = 600)]
    SixHundred,
    #[api(status = 0)]
    Zero,
    #[api(status = -404)]
    Negative,
    #[api(status = 99, allow_success)]
    Success,
}

fn main() {}
