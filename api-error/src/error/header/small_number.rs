//! The numbers that headers of errors mostly hold: waits of up to an hour, limits, what remains of them.
//!
//! Their text is part of the program, so that a value made of one allocates nothing.

/// An hour in seconds.
const LARGEST: u16 = 3600;

const DIGITS: usize = 4;

/// Every number with leading zeros.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler")]
static TEXTS: [[u8; DIGITS]; LARGEST as usize + 1] = {
    let mut texts = [*b"0000"; LARGEST as usize + 1];
    let mut number = 1;
    while number < texts.len() {
        texts[number] = successor(texts[number - 1]);
        number += 1;
    }
    texts
};

#[expect(clippy::indexing_slicing, reason = "runs in the compiler")]
const fn successor(mut text: [u8; DIGITS]) -> [u8; DIGITS] {
    let mut digit = DIGITS - 1;
    while text[digit] == b'9' {
        text[digit] = b'0';
        digit -= 1;
    }
    text[digit] += 1;
    text
}

/// The number in decimal digits, if it is small.
pub(super) fn text(number: u16) -> Option<&'static [u8]> {
    let leading_zeros = match number {
        0..10 => 3,
        10..100 => 2,
        100..1000 => 1,
        _ => 0,
    };
    TEXTS.get(usize::from(number))?.get(leading_zeros..)
}

#[cfg(test)]
mod tests {
    use super::{LARGEST, text};

    #[test]
    fn each_is_written_as_it_is_displayed() {
        for number in 0..=LARGEST {
            assert_eq!(text(number).unwrap(), number.to_string().as_bytes());
        }
        assert_eq!(text(LARGEST + 1), None);
    }
}
