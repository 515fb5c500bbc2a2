//! Roles come back as types that can be made of what was sent.

use api_error::header::{HeaderField, RetryAfter};
use api_error::{ApiError, FieldError, FieldErrors};
use http::HeaderValue;
use http::header::InvalidHeaderValue;
use std::time::{Duration, SystemTime};

#[derive(Debug)]
struct Rejected;

impl FieldErrors for Rejected {
    fn for_each(&self, _: &mut dyn FnMut(&FieldError)) {}
}

#[derive(Debug)]
struct Wait;

impl HeaderField for Wait {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        Ok(None)
    }
}

impl RetryAfter for Wait {
    fn wait(&self, _: SystemTime) -> Option<Duration> {
        None
    }
}

#[derive(Debug, ApiError)]
#[api(status = 429, decode)]
enum ShopError {
    Invalid(#[api(field_errors)] Vec<FieldError>),
    TooOften(#[api(retry_after)] Duration),
}

fn main() {}
