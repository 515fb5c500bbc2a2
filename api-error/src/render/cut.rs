//! Texts of any length, cut between two letters.

/// The beginning of a text, of at most that many bytes.
pub(crate) fn at_most(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::at_most;

    #[test]
    fn a_text_is_cut_between_two_letters() {
        assert_eq!(at_most("üb", 3), "üb");
        assert_eq!(at_most("üb", 9), "üb");
        assert_eq!(at_most("üb", 2), "ü");
        assert_eq!(at_most("üb", 1), "");
    }
}
