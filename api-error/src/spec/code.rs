//! What a code is made of. It is written into bodies, headers and URLs without any escape.

/// The characters that a code may have besides letters and digits. The derive has the same constant.
pub(crate) const CODE_PUNCTUATION: &[u8] = b"_-.:/";

/// Whether a code may have this letter.
pub(crate) const fn is_of_code(byte: u8) -> bool {
    let mut rest = CODE_PUNCTUATION;
    while let [first, others @ ..] = rest {
        if *first == byte {
            return true;
        }
        rest = others;
    }
    byte.is_ascii_alphanumeric()
}
