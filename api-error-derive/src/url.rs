//! The rules of a documentation URL, for both macros.

pub const EXAMPLE: &str = "https://docs.example.com/errors/{code}";

/// `Err` is the message.
pub fn check(url: &str) -> Result<(), String> {
    if !is_absolute(url) {
        return Err(format!("`docs_url` requires an absolute URL: `\"{EXAMPLE}\"`"));
    }
    match invalid_character(url) {
        Some(bad) => Err(format!("invalid character {bad:?} in `docs_url`: write it percent-encoded")),
        None => Ok(()),
    }
}

/// The first character that a URI cannot hold there (RFC 3986 §2 and §3.2.2). A `%` begins a triplet, and brackets are of the host.
fn invalid_character(url: &str) -> Option<char> {
    let behind_host = url.splitn(4, '/').nth(3).unwrap_or_default();
    let is_bad = |letter: char| !letter.is_ascii_graphic() || "\"<>\\^`|".contains(letter);
    let is_triplet = |text: &str| text.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2;
    let percent = url.split('%').skip(1).any(|behind| !is_triplet(behind)).then_some('%');
    url.chars().find(|letter| is_bad(*letter)).or(percent).or_else(|| behind_host.chars().find(|c| "[]".contains(*c)))
}

fn is_absolute(url: &str) -> bool {
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    host.is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '['))
}
