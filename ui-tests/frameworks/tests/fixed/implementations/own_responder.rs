use api_error::ApiError;

use rocket::request::Request;
use rocket::response::{Responder, Result};

#[derive(Debug, ApiError)]
#[api(status = 404, manual(Responder))]
struct UserNotFound;

impl<'r> Responder<'r, 'static> for UserNotFound {
    fn respond_to(self, request: &'r Request<'_>) -> Result<'static> {
        "no user".respond_to(request)
    }
}

fn main() {}
