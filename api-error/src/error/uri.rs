//! Percent-encoding ([RFC 3986 §2.1]).
//!
//! [RFC 3986 §2.1]: https://www.rfc-editor.org/rfc/rfc3986#section-2.1

#[cfg(feature = "client")]
use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but what a segment of a path may hold as it is (RFC 3986 §3.3), and the `%` of an encoding.
const NO_PCHAR: AsciiSet = without(NON_ALPHANUMERIC.remove(b'-'), b"._~!$&'()*+,;=:@");

/// The same of a path.
const NO_PATH: AsciiSet = without(NO_PCHAR, b"/");

/// The same of a fragment (RFC 3986 §3.5).
const NO_FRAGMENT: AsciiSet = without(NO_PCHAR, b"/?");

#[expect(clippy::indexing_slicing, reason = "runs in the compiler, which has no iterators yet")]
const fn without(mut set: AsciiSet, bytes: &[u8]) -> AsciiSet {
    let mut at = 0;
    while at < bytes.len() {
        set = set.remove(bytes[at]);
        at += 1;
    }
    set
}

/// A text as a fragment, without the `#`.
pub(crate) fn fragment(text: &str) -> String {
    utf8_percent_encode(text, &NO_FRAGMENT).to_string()
}

/// The path of a request as a URI reference (RFC 3986 §4.2): what is encoded already is left.
///
/// `None` for what names no occurrence: `*`, the authority of `CONNECT`, and the template of a route, whose brackets no path of a
/// URI has.
pub(crate) fn reference(path: &str) -> Option<String> {
    if !path.starts_with('/') || path.contains(['{', '}', '<', '>']) {
        return None;
    }
    // Two slashes would begin an authority: another host (RFC 3986 §3.3).
    let mut out = if path.starts_with("//") { "/.".to_owned() } else { String::new() };
    for (at, part) in path.split('%').enumerate() {
        if at > 0 {
            out.push_str(if begins_with_two_digits(part) { "%" } else { "%25" });
        }
        out.extend(utf8_percent_encode(part, &NO_PATH));
    }
    Some(out)
}

fn begins_with_two_digits(text: &str) -> bool {
    matches!(text.as_bytes(), [high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
}

/// The text that was percent-encoded, if it is UTF-8. A `%` that begins no triplet is left: not all services encode.
#[cfg(feature = "client")]
pub(crate) fn decoded(text: &str) -> Option<Cow<'_, str>> {
    percent_encoding::percent_decode_str(text).decode_utf8().ok()
}
