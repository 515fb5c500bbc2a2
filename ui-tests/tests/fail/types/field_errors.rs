use api_error::ApiError;

use std::collections::BTreeMap;

#[derive(Debug, ApiError)]
#[api(status = 422)]
enum InputError {
    Text(#[api(field_errors)] Vec<String>),
    Map(#[api(field_errors)] BTreeMap<String, String>),
}

fn main() {}
