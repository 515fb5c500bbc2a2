use std::collections::BTreeMap;

use api_error::{ApiError, FieldError};

#[derive(Debug, ApiError)]
#[api(status = 422)]
enum InputError {
    Detail {
        user_name: String,
    },
    Skipped(#[api(skip)] u32),
    Details(#[api(details)] Details),
    #[api(transparent)]
    Inside(Inside),
    Nested(#[api(errors)] Vec<Inside>),
    SameNames(#[api(field_errors)] Vec<FieldError>),
    UnknownRule(#[api(field_errors, rename_all = "camelCase")] Vec<FieldError>),
}

#[derive(Debug, serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Details {
    by_name: BTreeMap<String, u32>,
}

#[derive(Debug, ApiError)]
#[api(status = 422)]
struct Inside(#[api(field_errors, rename_all = "camelCase")] Vec<FieldError>);

fn main() {}
