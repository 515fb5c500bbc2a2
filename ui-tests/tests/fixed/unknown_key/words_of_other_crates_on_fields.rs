use api_error::ApiError;

use std::collections::BTreeMap;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum UserError {
    From(#[from] std::fmt::Error),
    Source(#[source] std::num::ParseIntError),
    Backtrace(#[backtrace] std::backtrace::Backtrace),
    Flatten(#[api(details)] BTreeMap<String, u8>),
}

fn main() {}
