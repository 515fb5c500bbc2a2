//! Percent-encoding ([RFC 3986 §2.1]).
//!
//! [RFC 3986 §2.1]: https://www.rfc-editor.org/rfc/rfc3986#section-2.1

#[cfg(feature = "client")]
use std::borrow::Cow;

/// A text as a fragment, without the `#`: `pchar`, `/` and `?` are left (RFC 3986 §3.5).
pub(crate) fn fragment(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        push(&mut out, byte, is_pchar(byte) || matches!(byte, b'/' | b'?'));
    }
    out
}

/// The path of a request as a URI reference (RFC 3986 §4.2): what is encoded already is left.
///
/// `None` for what names no occurrence: `*`, the authority of `CONNECT`, and the template of a route, whose brackets no path of a
/// URI has.
pub(crate) fn reference(path: &str) -> Option<String> {
    if !path.starts_with('/') || path.contains(['{', '}', '<', '>']) {
        return None;
    }
    let mut out = String::with_capacity(path.len());
    // Two slashes would begin an authority: another host (RFC 3986 §3.3).
    if path.starts_with("//") {
        out.push_str("/.");
    }
    for (at, byte) in path.bytes().enumerate() {
        let is_encoded = byte == b'%' && encoded(path.as_bytes().get(at..)).is_some();
        push(&mut out, byte, is_encoded || is_pchar(byte) || byte == b'/');
    }
    Some(out)
}

/// The text that was percent-encoded, if it is UTF-8. A `%` that begins no triplet is left: not all services encode.
#[cfg(feature = "client")]
pub(crate) fn decoded(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('%') {
        return Some(Cow::Borrowed(text));
    }
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let (byte, behind) = encoded(Some(rest)).unwrap_or((*first, behind));
        out.push(byte);
        rest = behind;
    }
    String::from_utf8(out).ok().map(Cow::Owned)
}

/// The byte of the triplet at the beginning, and what follows it.
fn encoded(text: Option<&[u8]>) -> Option<(u8, &[u8])> {
    let [b'%', high, low, behind @ ..] = text? else { return None };
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    Some((digit(*high)? * 16 + digit(*low)?, behind))
}

fn push(out: &mut String, byte: u8, is_allowed: bool) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |value: u8| DIGITS.get(usize::from(value)).map_or('0', |digit| char::from(*digit));
    if is_allowed {
        out.push(char::from(byte));
    } else {
        out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
    }
}

/// What a segment of a path may hold as it is (RFC 3986 §3.3), but for `%`.
const fn is_pchar(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'-' | b'.' | b'_' | b'~')
        || matches!(byte, b'!' | b'$' | b'&' | b'\'' | b'(' | b')' | b'*' | b'+' | b',' | b';' | b'=')
        || matches!(byte, b':' | b'@')
}
