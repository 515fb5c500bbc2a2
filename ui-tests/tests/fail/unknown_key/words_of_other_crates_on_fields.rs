use api_error::ApiError;

use std::collections::BTreeMap;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum UserError {
    From(#[api(from)] std::fmt::Error),
    Source(#[api(source)] std::num::ParseIntError),
    Backtrace(#[api(backtrace)] std::backtrace::Backtrace),
    Flatten(#[api(flatten)] BTreeMap<String, u8>),
}

fn main() {}
