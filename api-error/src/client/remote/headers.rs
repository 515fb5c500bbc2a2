//! What the headers of a response say, where its body does not.

use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::{DATE, RETRY_AFTER};

use super::ReceivedFacts;
use crate::error::header::MAX_WAIT;
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

/// RFC 9110, section 10.2.3: seconds, or a date. A date is compared with that of the response, as the clocks of two machines
/// differ.
fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let value = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // RFC 9111, section 1.2.2: what is too large to be held counts as the largest number.
        return Some(value.parse().map_or(MAX_WAIT, Duration::from_secs).min(MAX_WAIT));
    }
    let until = httpdate::parse_http_date(value).ok()?;
    let sent = headers.get(DATE).and_then(|date| httpdate::parse_http_date(date.to_str().ok()?).ok());
    Some(until.duration_since(sent.unwrap_or(now)).unwrap_or_default().min(MAX_WAIT))
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn wait(value: &'static str, date: Option<&'static str>) -> Option<Duration> {
        let mut headers = HeaderMap::from_iter([(RETRY_AFTER, HeaderValue::from_static(value))]);
        headers.extend(date.map(|date| (DATE, HeaderValue::from_static(date))));
        retry_after(&headers, SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777 - 60))
    }

    #[test]
    fn a_wait_is_seconds() {
        assert_eq!(wait("120", None), Some(Duration::from_secs(120)));
        assert_eq!(wait(" 0 ", None), Some(Duration::ZERO));
        assert_eq!(wait("99999999999999999999999", None), Some(MAX_WAIT));
    }

    #[test]
    fn a_wait_is_a_date_seen_from_that_of_the_response() {
        let until = "Sun, 06 Nov 1994 08:49:37 GMT";
        assert_eq!(wait(until, Some("Sun, 06 Nov 1994 08:49:07 GMT")), Some(Duration::from_secs(30)));
        assert_eq!(wait(until, None), Some(Duration::from_secs(60)));
        assert_eq!(wait(until, Some("yesterday")), Some(Duration::from_secs(60)));
        assert_eq!(wait(until, Some("Sun, 06 Nov 1994 09:00:00 GMT")), Some(Duration::ZERO));
    }

    #[test]
    fn anything_else_is_no_wait() {
        for value in ["", "-1", "+1", "1.5", "1e3", "soon", "1, 2", "Sun, 99 Nov 1994 08:49:37 GMT"] {
            assert_eq!(wait(value, None), None, "{value:?}");
        }
    }
}
