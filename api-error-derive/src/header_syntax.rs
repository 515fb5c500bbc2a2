//! Names of headers: for `header` of `#[api(…)]` and of `envelope!`.

/// Headers of which a response may have several (RFC 9110 §5.3 and the registry of fields).
pub const LISTS: &[&str] = &[
    "accept",
    "accept-encoding",
    "accept-patch",
    "allow",
    "cache-control",
    "connection",
    "content-language",
    "link",
    "proxy-authenticate",
    "set-cookie",
    "upgrade",
    "vary",
    "via",
    "warning",
    "www-authenticate",
];

/// Headers that describe the body or how it is sent, and what sets them.
const REFUSED: &[(&str, &str)] = &[
    ("content-type", "write `#[content_type = \"…\"]` in `envelope!`; `text/plain` requires a `text \"…\"` body"),
    ("content-length", "the server sets it"),
    ("transfer-encoding", "the server sets it"),
];

/// The name in lower case. `Err` is the message.
pub fn name(written: &str) -> Result<String, String> {
    if written.is_empty() || !written.bytes().all(is_token) {
        return Err(format!("{written:?} is not a header name: use letters, digits and `-`, such as `X-Limit`"));
    }
    let name = written.to_ascii_lowercase();
    match REFUSED.iter().find(|(refused, _)| *refused == name) {
        Some((_, reason)) => Err(format!("the header `{name}` cannot be set here: {reason}")),
        None => Ok(name),
    }
}

/// Whether it is allowed in a token (RFC 9110 §5.6.2).
pub fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}
