//! How long a value of a log may be: what is sent by somebody else has any length.

use crate::render::cut::at_most;

/// More bytes of a text are cut off.
pub(crate) const TEXT: usize = 2 * 1024;

/// More bytes of details, or of field errors, are cut off.
pub(super) const JSON: usize = 16 * 1024;

/// As much of a text as is logged.
pub(crate) fn cut(text: String) -> String {
    cut_to(text, TEXT)
}

/// The same of another length, with the number of bytes that are missing.
pub(super) fn cut_to(text: String, limit: usize) -> String {
    if text.len() <= limit {
        return text;
    }
    let beginning = at_most(&text, limit);
    format!("{beginning}… ({} bytes more)", text.len() - beginning.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_two_letters() {
        assert_eq!(cut_to("short".to_owned(), 5), "short");
        assert_eq!(cut_to("übü".to_owned(), 4), "üb… (2 bytes more)");
    }
}
