//! Waits: from now, rounded up, at most the documented maximum, for any value that a service declares or sends.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use api_error::envelope::Envelope;
use api_error::header::MAX_WAIT;
use api_error::{ApiError, ErrorView, RemoteError, RequestContext};
use http::header::{DATE, RETRY_AFTER};
use http::{HeaderMap, HeaderValue, StatusCode};
use proptest::prelude::*;

api_error::envelope! {
    static WAITS: Envelope = { "retry_after": retry_after, "retry_after_ms": retry_after_ms };
    static SECONDS: Envelope = { "wait"?: retry_after };
    static MILLISECONDS: Envelope = { "wait"?: retry_after_ms };
}

#[derive(Debug, ApiError)]
#[api(status = 503)]
enum Closed {
    Seconds(#[api(retry_after)] u64),
    Duration(#[api(retry_after)] Duration),
    Until(#[api(retry_after)] SystemTime),
    UntilPerhaps(#[api(retry_after)] Option<Box<SystemTime>>),
}

/// The header and the body, in a request that began long ago.
fn sent(error: &Closed) -> (String, String) {
    let began = SystemTime::now() - Duration::from_secs(30);
    let context = RequestContext::new().with_timestamp(began).with_envelope(&WAITS);
    let response = ErrorView::new(error).with_context(context).response();
    let header = response.headers()[RETRY_AFTER].to_str().unwrap().to_owned();
    (header, String::from_utf8(response.body().to_vec()).unwrap())
}

fn received(envelope: &'static Envelope, header: Option<&str>, body: &str) -> RemoteError {
    let headers = header.map(|wait| (RETRY_AFTER, HeaderValue::from_str(wait).unwrap()));
    envelope.read(StatusCode::SERVICE_UNAVAILABLE, &HeaderMap::from_iter(headers), body.to_owned())
}

/// What callers do with a wait.
fn can_be_waited(wait: Duration) {
    let _ = (Instant::now() + wait, SystemTime::now() + wait, wait * 2);
    assert!(wait <= MAX_WAIT, "{wait:?}");
}

#[test]
fn c04_a_time_is_seen_from_now_and_not_from_when_the_request_began() {
    let until = SystemTime::now() + Duration::from_secs(10);
    for error in [Closed::Until(until), Closed::UntilPerhaps(Some(Box::new(until)))] {
        let (header, body) = sent(&error);
        let seconds: u64 = serde_json::from_str::<serde_json::Value>(&body).unwrap()["retry_after"].as_u64().unwrap();
        assert!((9..=10).contains(&seconds), "{seconds}");
        let date = time_of(&header);
        assert!(date >= until && date < until + Duration::from_secs(1), "rounded up: {header}");
    }
}

/// The time that a date names.
fn time_of(text: &str) -> SystemTime {
    let mut headers = HeaderMap::from_iter([(RETRY_AFTER, HeaderValue::from_str(text).unwrap())]);
    headers.insert(DATE, HeaderValue::from_static("Thu, 01 Jan 2026 00:00:00 GMT"));
    let since = SECONDS.read(StatusCode::SERVICE_UNAVAILABLE, &headers, "{}").retry_after().unwrap();
    UNIX_EPOCH + Duration::from_secs(1_767_225_600) + since
}

#[test]
fn c04_waits_are_rounded_up() {
    for (wait, header, body) in [
        (Duration::ZERO, "0", r#"{"retry_after":0,"retry_after_ms":0}"#),
        (Duration::from_nanos(1), "1", r#"{"retry_after":1,"retry_after_ms":1}"#),
        (Duration::from_millis(999), "1", r#"{"retry_after":1,"retry_after_ms":999}"#),
        (Duration::from_micros(2_000_001), "3", r#"{"retry_after":3,"retry_after_ms":2001}"#),
    ] {
        assert_eq!(sent(&Closed::Duration(wait)), (header.to_owned(), body.to_owned()), "{wait:?}");
    }
    let date = |time| sent(&Closed::Until(time)).0;
    let time = UNIX_EPOCH + Duration::from_secs(1_737_453_602);
    assert_eq!(date(time), "Tue, 21 Jan 2025 10:00:02 GMT");
    assert_eq!(date(time + Duration::from_nanos(1)), "Tue, 21 Jan 2025 10:00:03 GMT");
}

#[test]
fn c04_what_is_too_large_is_the_maximum() {
    let max = ("2147483648".to_owned(), r#"{"retry_after":2147483648,"retry_after_ms":2147483648000}"#.to_owned());
    assert_eq!(MAX_WAIT.as_secs(), 1 << 31, "RFC 9111 §1.2.2");
    for seconds in [1 << 31, (1 << 31) + 1, u64::MAX - 1, u64::MAX] {
        assert_eq!(sent(&Closed::Seconds(seconds)), max);
        assert_eq!(sent(&Closed::Duration(Duration::from_secs(seconds))), max);
    }
    assert_eq!(sent(&Closed::Duration(Duration::MAX)), max);
    assert_eq!(sent(&Closed::Seconds((1 << 31) - 1)).0, "2147483647");
}

/// An HTTP date has a year of four digits (RFC 9110 §5.6.7).
#[test]
fn c04_a_time_that_no_date_can_name_is_the_nearest() {
    let last = UNIX_EPOCH + Duration::from_secs(253_402_300_799);
    for time in
        [last, last + Duration::from_nanos(1), last + Duration::from_secs(1), last + Duration::from_secs(1 << 40)]
    {
        let (header, body) = sent(&Closed::Until(time));
        assert_eq!(header, "Fri, 31 Dec 9999 23:59:59 GMT");
        assert_eq!(body, r#"{"retry_after":2147483648,"retry_after_ms":2147483648000}"#);
    }
    for time in [UNIX_EPOCH, UNIX_EPOCH - Duration::from_secs(1), UNIX_EPOCH - Duration::from_secs(1 << 40)] {
        let expected = ("Thu, 01 Jan 1970 00:00:00 GMT", r#"{"retry_after":0,"retry_after_ms":0}"#);
        let (header, body) = sent(&Closed::Until(time));
        assert_eq!((&*header, &*body), expected);
    }
}

#[test]
fn c04_numbers_of_any_form_are_read() {
    for (text, seconds) in [
        ("0", 0.0),
        ("1.5", 1.5),
        ("2e1", 20.0),
        ("2147483648", 2_147_483_648.0),
        ("2147483649", 2_147_483_648.0),
        ("18446744073709551615", 2_147_483_648.0),
        ("18446744073709551616", 2_147_483_648.0),
        ("1e20", 2_147_483_648.0),
        ("1e308", 2_147_483_648.0),
        ("1e400", 2_147_483_648.0),
    ] {
        let wait = received(&SECONDS, None, &format!(r#"{{"wait":{text}}}"#)).retry_after();
        assert_eq!(wait, Some(Duration::from_secs_f64(seconds)), "{text}");
    }
    let milliseconds = received(&MILLISECONDS, None, r#"{"wait":0.5}"#).retry_after();
    assert_eq!(milliseconds, Some(Duration::from_micros(500)));
    assert_eq!(received(&MILLISECONDS, None, r#"{"wait":1e30}"#).retry_after(), Some(MAX_WAIT));
    for no_wait in ["-1", "-1e20", "\"1\"", "\"NaN\"", "true", "null", "[1]"] {
        assert_eq!(received(&SECONDS, None, &format!(r#"{{"wait":{no_wait}}}"#)).retry_after(), None, "{no_wait}");
    }
}

#[test]
fn c04_waits_of_functions_have_the_maximum_too() {
    let remote = received(&SECONDS, None, "{}").or_retry_after(|_| Some(Duration::MAX));
    assert_eq!(remote.retry_after(), Some(MAX_WAIT));
}

proptest! {
    #[test]
    fn c04_any_received_wait_can_be_added_to_now(
        header in "[0-9]{1,25}|[A-Z][a-z]{2}, [0-3][0-9] Jan [0-9]{4} [0-2][0-9]:[0-5][0-9]:[0-5][0-9] GMT|\\PC{0,9}",
        body in "-?[0-9]{1,22}(\\.[0-9]{1,9})?(e[+-]?[0-9]{1,4})?",
    ) {
        let header = HeaderValue::from_str(&header).is_ok().then_some(&*header);
        for envelope in [&SECONDS, &MILLISECONDS] {
            let body = format!(r#"{{"wait":{body}}}"#);
            for remote in [received(envelope, header, &body), received(envelope, None, &body)] {
                remote.retry_after().into_iter().for_each(can_be_waited);
            }
        }
    }

    #[test]
    fn c04_any_declared_wait_can_be_sent_and_read(seconds: u64, nanos in 0..1_000_000_000u32, before: bool) {
        let wait = Duration::new(seconds, nanos);
        let time = if before { UNIX_EPOCH.checked_sub(wait) } else { UNIX_EPOCH.checked_add(wait) };
        let until = time.map(Closed::Until);
        for error in [Closed::Seconds(seconds), Closed::Duration(wait)].into_iter().chain(until) {
            let (header, body) = sent(&error);
            can_be_waited(ErrorView::new(&error).retry_after().unwrap());
            let by_header = received(&SECONDS, Some(&header), "{}").retry_after().unwrap();
            let by_body = WAITS.read_event(body).retry_after().unwrap();
            can_be_waited(by_header);
            prop_assert!(by_header.abs_diff(by_body) <= Duration::from_secs(2), "{:?}: {} {:?}", error, header, by_body);
        }
    }
}
