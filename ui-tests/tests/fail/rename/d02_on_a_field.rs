use std::collections::BTreeMap;

use api_error::{ApiError, FieldError};

#[derive(Debug, ApiError)]
#[api(status = 422)]
enum InputError {
    Detail {
        #[api(rename_all = "camelCase")]
        user_name: String,
    },
    Skipped(#[api(skip, rename_all = "camelCase")] u32),
    Details(#[api(details, rename_all = "camelCase")] Details),
    #[api(transparent)]
    Inside(#[api(rename_all = "camelCase")] Inside),
    Nested(#[api(errors, rename_all = "camelCase")] Vec<Inside>),
    SameNames(#[api(field_errors, rename_all = "snake_case")] Vec<FieldError>),
    UnknownRule(#[api(field_errors, rename_all = "camelcase")] Vec<FieldError>),
}

#[derive(Debug, serde::Serialize)]
struct Details {
    by_name: BTreeMap<String, u32>,
}

#[derive(Debug, ApiError)]
#[api(status = 422)]
struct Inside(#[api(field_errors)] Vec<FieldError>);

fn main() {}
