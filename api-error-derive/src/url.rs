//! The rules of a documentation URL, for both macros.

pub const EXAMPLE: &str = "https://docs.example.com/errors/{code}";

/// `Err` is the message.
pub fn check(url: &str) -> Result<(), String> {
    if !is_absolute(url) {
        return Err(format!("`docs_url` requires an absolute URL: `\"{EXAMPLE}\"`"));
    }
    match url.chars().find(|letter| !letter.is_ascii_graphic() || "\"<>\\^`|".contains(*letter)) {
        Some(bad) => Err(format!("invalid character {bad:?} in `docs_url`: write it percent-encoded")),
        None => Ok(()),
    }
}

fn is_absolute(url: &str) -> bool {
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    host.is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '['))
}
