//! JSON text, generated when the macro runs so that rendering only copies it.

use std::fmt::Write as _;

/// A JSON string, with its quotes.
pub fn string(text: &str) -> String {
    format!("\"{}\"", escape(text))
}

/// The inside of a JSON string.
pub fn escape(text: &str) -> String {
    let mut json = String::with_capacity(text.len());
    for character in text.chars() {
        push(&mut json, character);
    }
    json
}

fn push(json: &mut String, character: char) {
    match character {
        '"' => json.push_str("\\\""),
        '\\' => json.push_str("\\\\"),
        '\n' => json.push_str("\\n"),
        '\r' => json.push_str("\\r"),
        '\t' => json.push_str("\\t"),
        '\u{8}' => json.push_str("\\b"),
        '\u{c}' => json.push_str("\\f"),
        // Writing to a string cannot fail.
        '\0'..='\u{1f}' => _ = write!(json, "\\u{:04x}", u32::from(character)),
        _ => json.push(character),
    }
}

#[cfg(test)]
mod tests {
    use super::{escape, string};

    #[test]
    fn quotes_and_backslashes_are_escaped() {
        assert_eq!(string(r#"a "b" \c"#), r#""a \"b\" \\c""#);
    }

    #[test]
    fn control_characters_take_their_short_form_or_a_number() {
        assert_eq!(escape("\n\r\t\u{8}\u{c}\0\u{1f}"), r"\n\r\t\b\f\u0000\u001f");
    }

    #[test]
    fn all_else_stays() {
        assert_eq!(escape("grün / 緑 \u{7f}"), "grün / 緑 \u{7f}");
    }
}
