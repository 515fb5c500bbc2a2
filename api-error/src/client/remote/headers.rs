//! What the headers of a response say, where its body does not.

use std::time::SystemTime;

use http::HeaderMap;

use super::ReceivedFacts;
use crate::error::header::retry_after;
use crate::layout::RequestFact;

const CODE: &str = "x-error-code";
const REQUEST_ID: &str = "x-request-id";

/// Adds what the headers say. A wait in a header counts more than one in the body, which may have been made of it.
pub(crate) fn complete(facts: &mut ReceivedFacts, headers: &HeaderMap) {
    if facts.code.is_none() {
        facts.code = text(headers, CODE).filter(|code| !code.is_empty()).map(str::to_owned);
    }
    if let Some(id) = text(headers, REQUEST_ID) {
        facts.request.keep(RequestFact::RequestId, id);
    }
    if let Some(wait) = retry_after(headers, SystemTime::now()) {
        facts.retry_after = Some(wait);
    }
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    std::str::from_utf8(headers.get(name)?.as_bytes()).ok()
}
