//! The part of a response around its body, with typed headers: the same for everyone who writes it by hand.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER};
use http::{Response, StatusCode};

use super::cases::RateLimitFacts;

static RATE_LIMIT: HeaderName = HeaderName::from_static("x-ratelimit-limit");
static RATE_LIMIT_REMAINING: HeaderName = HeaderName::from_static("x-ratelimit-remaining");
static RATE_LIMIT_RESET: HeaderName = HeaderName::from_static("x-ratelimit-reset");

pub fn new(status: StatusCode, content_type: &'static str, body: Bytes) -> Response<Bytes> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

pub fn with_rate_limit(mut response: Response<Bytes>, facts: &RateLimitFacts) -> Response<Bytes> {
    let headers = response.headers_mut();
    headers.insert(&RATE_LIMIT, HeaderValue::from(facts.limit));
    headers.insert(&RATE_LIMIT_REMAINING, HeaderValue::from(facts.remaining));
    headers.insert(&RATE_LIMIT_RESET, HeaderValue::from(facts.reset));
    headers.insert(RETRY_AFTER, HeaderValue::from(facts.retry_after));
    response
}
