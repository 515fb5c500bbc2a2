use api_error::ApiError;

use axum::response::{IntoResponse, Response};

#[derive(Debug, ApiError)]
#[api(status = 404, manual(IntoResponse))]
struct UserNotFound;

impl IntoResponse for UserNotFound {
    fn into_response(self) -> Response {
        "no user".into_response()
    }
}

fn main() {}
