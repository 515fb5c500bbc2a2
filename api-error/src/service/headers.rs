//! Headers of error responses.

use http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONNECTION, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH,
    CONTENT_LOCATION, CONTENT_TYPE, ETAG, EXPIRES, HeaderMap, HeaderName, HeaderValue, LAST_MODIFIED, TRAILER,
    TRANSFER_ENCODING, UPGRADE, VARY,
};
use http::{StatusCode, header};

pub(super) use crate::render::view::add_vary;

/// Headers that tell about a body. Those about the answer as a whole are not here, such as `Content-Range` of a 416.
static DESCRIBE_A_BODY: [HeaderName; 15] = [
    ACCEPT_RANGES,
    CONTENT_DISPOSITION,
    CONTENT_ENCODING,
    CONTENT_LANGUAGE,
    CONTENT_LENGTH,
    CONTENT_LOCATION,
    CONTENT_TYPE,
    ETAG,
    LAST_MODIFIED,
    TRAILER,
    TRANSFER_ENCODING,
    HeaderName::from_static("content-digest"),
    HeaderName::from_static("content-md5"),
    HeaderName::from_static("digest"),
    HeaderName::from_static("repr-digest"),
];

/// Puts the headers of a new body in the place of those of the old one. All others stay, and count more than new ones.
pub(super) fn describe_anew(headers: &mut HeaderMap, mut new: HeaderMap) {
    for name in &DESCRIBE_A_BODY {
        headers.remove(name);
    }
    if headers.is_empty() {
        *headers = new;
        return;
    }
    if let header::Entry::Occupied(vary) = new.entry(VARY) {
        for value in vary.remove_entry_mult().1 {
            add_vary(headers, value);
        }
    }
    for name in headers.keys() {
        new.remove(name);
    }
    headers.extend(new);
}

/// Says to caches what the RFCs want them to know, unless the response says it.
pub(super) fn add_cache_control(status: StatusCode, headers: &mut HeaderMap) {
    // Of an error that is a success, too (RFC 9110 §15.1).
    let is_kept_by_heuristics =
        matches!(status.as_u16(), 200 | 203 | 204 | 206 | 300 | 301 | 308 | 404 | 405 | 410 | 414 | 451 | 501);
    let must_not_be_kept = matches!(status.as_u16(), 428 | 429 | 431 | 511);
    let is_silent = || !headers.contains_key(CACHE_CONTROL) && !headers.contains_key(EXPIRES);
    if (is_kept_by_heuristics || must_not_be_kept) && is_silent() {
        headers.insert(&CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

/// A 426 must name what to upgrade to, and `Connection` goes with that (RFC 9110 §15.5.22, §7.8). The only upgrades that
/// frameworks refuse are those to WebSockets.
pub(super) fn add_upgrade(status: StatusCode, headers: &mut HeaderMap) {
    if status == StatusCode::UPGRADE_REQUIRED && !headers.contains_key(UPGRADE) {
        headers.insert(UPGRADE, HeaderValue::from_static("websocket"));
        headers.append(CONNECTION, HeaderValue::from_static("upgrade"));
    }
}

/// Adds a header unless the response has it.
pub(super) fn add(headers: &mut HeaderMap, name: &HeaderName, value: Option<HeaderValue>) {
    if let (Some(value), header::Entry::Vacant(place)) = (value, headers.entry(name)) {
        place.insert(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vary_names_each_header_once() {
        for (there, expected) in [
            ("", &["", "Accept"][..]),
            ("Origin", &["Origin", "Accept"]),
            ("origin, accept", &["origin, accept"]),
            ("*", &["*"]),
            ("Accept-Encoding", &["Accept-Encoding", "Accept"]),
        ] {
            let mut headers = HeaderMap::from_iter([(VARY, HeaderValue::from_static(there))]);
            add_vary(&mut headers, HeaderValue::from_static("Accept"));
            assert_eq!(headers.get_all(VARY).iter().collect::<Vec<_>>(), expected);
        }
    }
}
