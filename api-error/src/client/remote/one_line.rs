//! What came, in a line of a log.

use std::fmt::{self, Write};

/// A text from the wire without the characters that would end a line, or command a terminal.
pub(super) struct OneLine<'t>(pub(super) &'t str);

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_unsafe = |letter: char| {
            letter.is_control()
                || matches!(
                    letter,
                    '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
                        | '\u{feff}' | '\u{e0000}'..='\u{e007f}'
                )
        };
        self.0.chars().try_for_each(|letter| {
            if is_unsafe(letter) { write!(f, "{}", letter.escape_default()) } else { f.write_char(letter) }
        })
    }
}
