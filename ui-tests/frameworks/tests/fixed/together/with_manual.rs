//! What is written by hand stays.

use std::fmt;

use api_error::{ApiError, ErrorView};
use axum::response::{IntoResponse, Response};

#[derive(Debug, ApiError)]
#[api(status = 404, manual(Display))]
struct UserNotFound;

impl fmt::Display for UserNotFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no user")
    }
}

#[derive(Debug, ApiError)]
#[api(status = 404, manual(IntoResponse))]
struct Answered;

impl IntoResponse for Answered {
    fn into_response(self) -> Response {
        "no user".into_response()
    }
}

fn main() {
    let _ = (ErrorView::new(&UserNotFound), ErrorView::new(&Answered), Answered.into_response());
}
