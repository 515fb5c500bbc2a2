use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum Common {
    NotFound,
}

#[derive(Debug, ApiError)]
enum UserError {
    #[api(code = self::NOT_FOUND)]
    Path,
    #[api(code = Common::MISSING)]
    Constant,
}

fn main() {}
