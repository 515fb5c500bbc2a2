use api_error::ApiError;

use std::collections::BTreeMap;

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct UserNotFound {
    ids: Option<Vec<UserId>>,
    by_name: BTreeMap<String, UserId>,
}

#[derive(Debug, serde::Serialize)]
struct UserId(u32);

fn main() {}
