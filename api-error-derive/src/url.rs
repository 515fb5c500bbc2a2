//! What the URL of a documentation may be, in both macros.

/// `Err` says what is wrong with it and what to write.
pub fn check(url: &str) -> Result<(), String> {
    if !is_absolute(url) {
        return Err("`docs_url` is an absolute URL, since clients cannot resolve another: `https://…`".to_owned());
    }
    match url.chars().find(|letter| !letter.is_ascii_graphic() || "\"<>\\^`|".contains(*letter)) {
        Some(bad) => Err(format!("`docs_url` holds {bad:?}, which a URL cannot: write it percent-encoded")),
        None => Ok(()),
    }
}

fn is_absolute(url: &str) -> bool {
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    host.is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '['))
}
