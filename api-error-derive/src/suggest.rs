//! "did you mean": the name that was probably meant.

use heck::ToSnakeCase;
use strsim::damerau_levenshtein;

/// Shorter beginnings are ambiguous: `doc` is not a short form of `docs_url`.
const SHORT_FORM: usize = 4;

/// The word that is closest to `word`, if one is near. Another naming style (`requestId`) makes no distance.
pub fn closest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_snake_case();
    let rated = known.into_iter().map(|known| (known, known.to_snake_case()));
    let near = rated.filter(|(_, snake)| is_near(&word, snake));
    near.min_by_key(|(_, snake)| damerau_levenshtein(&word, snake)).map(|(known, _)| known)
}

fn is_near(word: &str, known: &str) -> bool {
    damerau_levenshtein(word, known) <= word.len().max(known.len()) / 3
        || (word.len() >= SHORT_FORM && known.starts_with(word))
        || (known.len() >= SHORT_FORM && word.starts_with(known))
}

#[cfg(test)]
mod tests {
    use super::closest;

    const NAMES: [&str; 5] = ["message", "request_id", "retry_after", "docs_url", "header"];

    #[test]
    fn a_slip_of_the_finger_is_near() {
        assert_eq!(closest("mesage", NAMES), Some("message"));
        assert_eq!(closest("retry_afetr", NAMES), Some("retry_after"));
    }

    #[test]
    fn another_naming_style_is_near() {
        assert_eq!(closest("requestId", NAMES), Some("request_id"));
        assert_eq!(closest("REQUEST-ID", NAMES), Some("request_id"));
    }

    #[test]
    fn a_short_form_and_a_longer_form_are_near() {
        assert_eq!(closest("retry", NAMES), Some("retry_after"));
        assert_eq!(closest("message_text", NAMES), Some("message"));
    }

    #[test]
    fn other_words_are_not() {
        for word in ["doc", "cfg", "allow", "deprecated", "must_use", "user"] {
            assert_eq!(closest(word, NAMES), None, "{word}");
        }
    }
}
