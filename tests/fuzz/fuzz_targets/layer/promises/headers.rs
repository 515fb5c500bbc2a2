//! Headers that stay, and headers that are added.

use http::HeaderMap;
use uuid::Uuid;

use super::Exchange;
use crate::answer::values;

/// These tell about a body, so they go with it.
const DESCRIBE_A_BODY: [&str; 3] = ["content-encoding", "content-length", "content-type"];

/// By heuristics, and where RFC 6585 forbids it.
const KEPT_BY_CACHES: [u16; 10] = [404, 405, 410, 414, 451, 501, 428, 429, 431, 511];

pub fn keeps_headers(old: &HeaderMap, new: &HeaderMap, is_replaced: bool) {
    for name in old.keys().map(http::HeaderName::as_str) {
        let (old, new) = (values(old, name), values(new, name));
        match name {
            name if is_replaced && DESCRIBE_A_BODY.contains(&name) => {}
            // That of the layer is the only one: see `has_request_id`.
            "x-request-id" => {}
            "vary" => assert!(new.starts_with(&old), "{new:?}"),
            name => assert_eq!(new, old, "{name}"),
        }
    }
}

pub fn is_structured(headers: &HeaderMap) -> bool {
    let media_type = media_type(headers);
    media_type == "application/json" || media_type.ends_with("+json") || is_grpc(headers)
}

pub fn is_grpc(headers: &HeaderMap) -> bool {
    // Bytes behind it that are no text make it no other protocol.
    let media_type = headers.get("content-type").map_or(&b""[..], |value| value.as_bytes());
    media_type.to_ascii_lowercase().starts_with(b"application/grpc")
}

/// Of the first line, if that is text.
pub fn media_type(headers: &HeaderMap) -> String {
    let text = headers.get("content-type").and_then(|value| value.to_str().ok()).unwrap_or_default();
    text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

impl Exchange<'_> {
    pub fn has_request_id(&self, old: &HeaderMap) {
        let name = self.settings.request_id();
        let (old, new) = (values(old, name.as_str()), values(&self.answer.head.headers, name.as_str()));
        if self.settings.hides_request_id {
            assert_eq!(new, old);
        } else {
            assert_eq!(new.len(), 1);
            self.is_request_id(std::str::from_utf8(new[0]).unwrap());
        }
    }

    /// The one that was sent, if it can be shown as it is, else a new one.
    pub fn is_request_id(&self, id: &str) {
        let sent = self.request.headers().get(self.settings.request_id()).map_or(&b""[..], |sent| sent.as_bytes());
        if (1..=128).contains(&sent.len()) && sent.iter().all(|byte| (b'!'..=b'~').contains(byte)) {
            assert_eq!(id.as_bytes(), sent);
        } else {
            assert_eq!(Uuid::parse_str(id).unwrap().get_version_num(), 7);
        }
    }

    pub fn has_what_rfcs_ask_for(&self, old: &HeaderMap) {
        let headers = &self.answer.head.headers;
        let status = self.answer.head.status.as_u16();
        let says_nothing = !old.contains_key("cache-control") && !old.contains_key("expires");
        if says_nothing && KEPT_BY_CACHES.contains(&status) {
            assert_eq!(headers["cache-control"], "no-store");
        }
        if status == 401 && self.settings.challenge().is_some() {
            assert!(headers.contains_key("www-authenticate"));
        }
        if self.answer.spec().is_some() {
            assert!(!self.settings.repeats_code || headers.contains_key("x-error-code"));
            let vary = values(headers, "vary").join(&b',').to_ascii_lowercase();
            let varies = vary.windows(6).any(|name| name == b"accept") || vary.contains(&b'*');
            assert!(!self.settings.negotiates() || varies);
        }
    }
}
