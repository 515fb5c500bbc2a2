//! The forms that `google.rpc.ErrorInfo` asks for.

use std::borrow::Cow;

/// What a reason must have at least, in letters.
const MIN_REASON: usize = 3;

/// What it may have at most.
const MAX_REASON: usize = 63;

/// What a key may have at most.
const MAX_KEY: usize = 64;

/// A code as a reason, `[A-Z][A-Z0-9_]+[A-Z0-9]`. Where it is none, it is made one, and is no longer the code.
pub(super) fn reason(code: &str) -> Cow<'_, str> {
    if is_reason(code) {
        return Cow::Borrowed(code);
    }
    let letter = |letter: char| if letter.is_ascii_alphanumeric() { letter.to_ascii_uppercase() } else { '_' };
    let letters: String = code.chars().map(letter).collect();
    let letters = letters.trim_end_matches('_');
    let begins_well = letters.len() >= MIN_REASON && letters.starts_with(|first: char| first.is_ascii_uppercase());
    let reason: String = if begins_well { "" } else { "E_" }.chars().chain(letters.chars()).take(MAX_REASON).collect();
    Cow::Owned(reason.trim_end_matches('_').to_owned())
}

fn is_reason(code: &str) -> bool {
    let is_letter = |letter: &u8| letter.is_ascii_uppercase() || letter.is_ascii_digit() || *letter == b'_';
    (MIN_REASON..=MAX_REASON).contains(&code.len())
        && code.bytes().all(|letter| is_letter(&letter))
        && code.starts_with(|first: char| first.is_ascii_uppercase())
        && !code.ends_with('_')
}

/// Whether metadata can have this key, `[a-z][a-zA-Z0-9-_]+`.
pub(super) fn is_key(name: &str) -> bool {
    let is_letter = |letter: u8| letter.is_ascii_alphanumeric() || b"-_".contains(&letter);
    (2..=MAX_KEY).contains(&name.len())
        && name.bytes().all(is_letter)
        && name.starts_with(|first: char| first.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::{is_key, is_reason, reason};

    #[test]
    fn a_code_that_is_a_reason_stays() {
        let long = "A".repeat(63);
        for code in ["ITEM_NOT_FOUND", "A1B", "A_1", "A__9", &long] {
            assert_eq!(reason(code), code);
        }
    }

    #[test]
    fn any_other_code_becomes_one() {
        let cases = [
            ("shop/item-sold.out:1", "SHOP_ITEM_SOLD_OUT_1"),
            ("too_short", "TOO_SHORT"),
            ("404_NOT_FOUND", "E_404_NOT_FOUND"),
            ("IO", "E_IO"),
            ("x", "E_X"),
            ("BAD_", "BAD"),
            ("A/-", "E_A"),
        ];
        for (code, expected) in cases {
            assert_eq!(reason(code), expected, "{code}");
        }
        assert_eq!(reason(&"b".repeat(64)), "B".repeat(63));
        assert_eq!(reason(&format!("{}/b", "a".repeat(62))), "A".repeat(62));
    }

    #[test]
    fn what_is_made_is_a_reason() {
        for code in ["shop/x", "404", "IO", "x", "BAD_", "1", "a-----------b", "9/", "A/-"] {
            assert!(is_reason(&reason(code)), "{code}: {}", reason(code));
        }
    }

    #[test]
    fn keys_begin_with_a_small_letter_and_have_two_at_least() {
        let longest = "k".repeat(64);
        for name in ["item", "itemId", "retry_after", "a1", "x-y", &longest] {
            assert!(is_key(name), "{name}");
        }
        let too_long = "k".repeat(65);
        for name in ["", "n", "Item", "_item", "1st", "größe", "a b", "a.b", &too_long] {
            assert!(!is_key(name), "{name}");
        }
    }
}
