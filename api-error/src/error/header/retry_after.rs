//! The wait that the headers of a response state.

use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::{DATE, RETRY_AFTER};

use super::MAX_WAIT;

/// Seconds or a date (RFC 9110 §10.2.3). A date is compared with that of the response, as the clocks of two machines differ.
pub(crate) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let value = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Some(seconds) = seconds(value) {
        return Some(seconds.min(MAX_WAIT));
    }
    let until = httpdate::parse_http_date(value).ok()?;
    let sent = headers.get(DATE).and_then(|date| httpdate::parse_http_date(date.to_str().ok()?).ok());
    Some(until.duration_since(sent.unwrap_or(now)).unwrap_or_default().min(MAX_WAIT))
}

/// What is too large to be held counts as the largest number (RFC 9111 §1.2.2).
fn seconds(text: &str) -> Option<Duration> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(fraction) {
        return None;
    }
    let is_rounded_up = fraction.bytes().any(|digit| digit != b'0');
    let whole: u64 = whole.parse().unwrap_or(u64::MAX);
    Some(Duration::from_secs(whole.saturating_add(is_rounded_up.into())))
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

    /// Which the grammar does not allow. Whoever ignores them asks too early.
    #[test]
    fn fractions_are_rounded_up() {
        assert_eq!(wait("292.052427053", None), Some(Duration::from_secs(293)));
        assert_eq!(wait("0.5", None), Some(Duration::from_secs(1)));
        assert_eq!(wait("2.0", None), Some(Duration::from_secs(2)));
        assert_eq!(wait("99999999999999999999999.5", None), Some(MAX_WAIT));
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
        for value in
            ["", "-1", "+1", "1.", ".5", "1.5s", "1.2.3", "1e3", "soon", "1, 2", "Sun, 99 Nov 1994 08:49:37 GMT"]
        {
            assert_eq!(wait(value, None), None, "{value:?}");
        }
    }
}
