use api_error::ApiError;

use http::StatusCode;

#[derive(Debug, ApiError)]
#[api(status = StatusCode::BAD_REQUEST)]
enum UserError {
    Invalid,
    #[api(status = StatusCode::NOT_FOUND)]
    NotFound,
    #[api(status = http::StatusCode::IM_A_TEAPOT)]
    Teapot,
    #[api(status = INTERNAL_SERVER_ERROR)]
    Imported,
    #[api(status = StatusCode::OK)]
    Fine,
}

fn main() {
    let _ = StatusCode::NOT_FOUND;
}
