//! What reading promises.

mod decoded;
mod relayed;

use std::alloc::System;
use std::error::Error;
use std::hint::black_box;
use std::time::Duration;

use api_error::{ErrorSpec, RemoteError, RemoteJson};
use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};
use serde::de::IgnoredAny;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

use crate::errors::ShopError;
use crate::received::Head;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// How many bytes of memory reading may take for each byte that came, and how many besides.
const MAX_MEMORY: (usize, usize) = (200, 20_000);

/// What came.
pub struct Origin {
    pub status: StatusCode,
    pub headers: HeaderMap,
    body: Bytes,
    /// An event tells its status itself.
    has_status: bool,
}

impl Origin {
    pub fn new(head: &Head<'_>, body: &Bytes) -> Self {
        Self { status: head.status, headers: head.headers(), body: body.clone(), has_status: true }
    }

    pub fn of_event(body: &Bytes) -> Self {
        let (status, headers) = (StatusCode::INTERNAL_SERVER_ERROR, HeaderMap::new());
        Self { status, headers, body: body.clone(), has_status: false }
    }

    pub fn of_nothing() -> Self {
        Self { has_status: true, ..Self::of_event(&Bytes::new()) }
    }

    fn len(&self) -> usize {
        self.body.len() + self.headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum::<usize>()
    }

    fn is_kept_in(&self, remote: &RemoteError) {
        assert!(!self.has_status || remote.status() == self.status, "{}", remote.status());
        assert_eq!(remote.headers(), &self.headers);
        assert_eq!(remote.body(), &self.body);
    }
}

pub fn hold(origin: &Origin, read: impl Fn() -> RemoteError) {
    let remote = reads_in_proportion(origin, &read);
    origin.is_kept_in(&remote);
    is_the_same_again(&remote, &read());
    tells_all(&remote);
    for nested in remote.nested() {
        tells_all(&nested);
        relayed::hold(nested);
    }
    decoded::hold(origin, &remote);
    relayed::hold(remote);
}

fn reads_in_proportion(origin: &Origin, read: impl Fn() -> RemoteError) -> RemoteError {
    let region = Region::new(ALLOCATOR);
    let remote = read();
    let taken = region.change().bytes_allocated;
    assert!(taken <= MAX_MEMORY.0 * origin.len() + MAX_MEMORY.1, "{taken} for {}", origin.len());
    remote
}

/// But for a wait until a date, which passes.
fn is_the_same_again(one: &RemoteError, other: &RemoteError) {
    if one.retry_after() == other.retry_after() {
        assert_eq!(format!("{one:?}"), format!("{other:?}"));
    }
    let wait = |remote: &RemoteError| remote.retry_after().unwrap_or_default();
    assert!(wait(one).abs_diff(wait(other)) < Duration::from_secs(60));
    assert_eq!((one.code(), one.to_string()), (other.code(), other.to_string()));
}

fn tells_all(remote: &RemoteError) {
    is_one_line(&remote.to_string());
    is_one_line(&remote.source().map(ToString::to_string).unwrap_or_default());
    assert!(remote.read_error().is_none() == remote.source().is_none());
    for (name, value) in remote.details() {
        is_json(value);
        assert!(remote.detail(name).is_some());
    }
    remote.details_value().into_iter().chain(remote.extra("tier")).for_each(is_json);
    assert_eq!(remote.nested().len(), remote.nested_len());
    black_box((remote.number(), remote.title(), remote.message(), remote.field_errors(), remote.docs_url()));
    black_box((remote.category(), remote.retryable(), remote.request_id(), remote.trace_id(), remote.locale()));
    black_box((remote.ws_close(), remote.clone()));
    advises(remote);
}

/// No character of it ends a line, commands a terminal, or turns the writing around.
fn is_one_line(line: &str) {
    let is_unsafe = |letter: char| letter.is_control() || matches!(letter, '\u{2028}'..='\u{202e}');
    assert!(!line.contains(is_unsafe), "{line:?}");
}

fn is_json(value: &RemoteJson) {
    value.get::<IgnoredAny>().expect("it is JSON");
    assert_eq!(serde_json::to_string(value).expect("it is written"), value.as_str());
}

fn advises(remote: &RemoteError) {
    let specs: [&'static ErrorSpec; 2] = [ShopError::CLOSED, ShopError::AWAY];
    let advice = specs.map(|spec| remote.retry_of(spec)).into_iter().chain([remote.retry()]);
    for advice in advice {
        let wait = |method| advice.wait(method, Duration::from_secs(3));
        assert!(wait(&Method::POST).is_none() || wait(&Method::POST) == wait(&Method::PUT));
        let reported = remote.retry_after().unwrap_or(Duration::from_secs(3));
        assert!(wait(&Method::PUT).is_none_or(|wait| wait == reported));
    }
}
