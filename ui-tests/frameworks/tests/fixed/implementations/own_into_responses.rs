use api_error::ApiError;
use std::collections::BTreeMap;
use utoipa::IntoResponses;
use utoipa::openapi::{RefOr, Response};

#[derive(Debug, ApiError)]
#[api(status = 404, manual(IntoResponses))]
struct UserNotFound;

impl IntoResponses for UserNotFound {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::new()
    }
}

fn main() {}
