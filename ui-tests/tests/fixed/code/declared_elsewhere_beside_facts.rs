use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum Common {
    NotFound,
}

#[derive(Debug, ApiError)]
enum UserError {
    #[api(code = "GONE", status = 410)]
    Gone,
    #[api(code = Common::NOT_FOUND)]
    Missing,
    #[api(code = Common::NOT_FOUND)]
    Lost,
    #[api(code = Common::NOT_FOUND)]
    Rest,
}

fn main() {}
