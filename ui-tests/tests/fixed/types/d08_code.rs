use api_error::ApiError;

const NAME: &str = "NOT_FOUND";

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum Common {
    NotFound,
}

#[derive(Debug, ApiError)]
enum UserError {
    #[api(code = "NOT_FOUND", status = 404)]
    Text,
    #[api(code = Common::NOT_FOUND)]
    Variant,
}

fn main() {}
