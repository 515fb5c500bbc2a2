//! What came, in a line of a log.

use std::fmt::{self, Write};

/// A text from the wire without the characters that would end a line, or command a terminal.
pub(super) struct OneLine<'t>(pub(super) &'t str);

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_unsafe = |letter: char| {
            letter.is_control()
                || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        self.0.chars().try_for_each(|letter| {
            if is_unsafe(letter) { write!(f, "{}", letter.escape_default()) } else { f.write_char(letter) }
        })
    }
}
