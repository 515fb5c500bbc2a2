use api_error::ApiError;

const NAME: &str = "NOT_FOUND";

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum Common {
    NotFound,
}

#[derive(Debug, ApiError)]
enum UserError {
    #[api(code = self::NAME)]
    Text,
    #[api(code = Common::NotFound)]
    Variant,
}

fn main() {}
