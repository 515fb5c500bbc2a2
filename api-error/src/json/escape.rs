//! Strings, as RFC 8259 §7 asks for.

use std::fmt::{self, Write};

/// Appends a string with its quotes.
pub(crate) fn push_string(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    push_escaped(out, text);
    out.push(b'"');
}

/// Appends what a value displays, as a string with its quotes.
pub(crate) fn push_display(out: &mut Vec<u8>, value: &(impl fmt::Display + ?Sized)) -> fmt::Result {
    out.push(b'"');
    push_pieces(out, |out| write!(out, "{value}"))?;
    out.push(b'"');
    Ok(())
}

/// Appends the inside of a string that comes in pieces, and looks at them once, when all are there.
pub(crate) fn push_pieces(out: &mut Vec<u8>, write: impl FnOnce(&mut dyn Write) -> fmt::Result) -> fmt::Result {
    let start = out.len();
    let written = write(&mut Unescaped(out));
    if !out.get(start..).is_none_or(is_plain) {
        let unescaped = out.split_off(start);
        push_with_escapes(out, &unescaped);
    }
    written
}

/// Appends the inside of a string. Nearly all text needs no escape, so that is found out first, and copied at once.
pub(crate) fn push_escaped(out: &mut Vec<u8>, text: &str) {
    if is_plain(text.as_bytes()) {
        out.extend_from_slice(text.as_bytes());
    } else {
        push_with_escapes(out, text.as_bytes());
    }
}

/// Whether no byte needs an escape.
///
/// Whole blocks are looked at, the last one once more with what stands before it: so no byte is looked at alone, but in the
/// shortest texts.
fn is_plain(text: &[u8]) -> bool {
    if let Some(last) = text.last_chunk::<16>() {
        let (blocks, _) = text.as_chunks::<16>();
        return is_plain_block(last) && blocks.iter().all(is_plain_block);
    }
    match (text.first_chunk::<8>(), text.last_chunk::<8>()) {
        (Some(first), Some(last)) => suspects(*first) | suspects(*last) == 0,
        _ => !text.iter().any(|&byte| needs_escape(byte)),
    }
}

/// The compiler makes vector instructions of it.
#[inline]
fn is_plain_block(block: &[u8; 16]) -> bool {
    let mut found = 0;
    for &byte in block {
        found |= u8::from(byte < b' ') | u8::from(byte == b'"') | u8::from(byte == b'\\');
    }
    found == 0
}

/// The high bit of a byte is set where something has to be escaped.
///
/// To flip the second bit swaps `"` with a space, and leaves what is below a space there. So one subtraction finds both: it
/// borrows from the high bit. The other finds what is zero after an exclusive or with `\`. (A borrow may go on into the next
/// byte, but begins only where something was found.)
#[inline]
const fn suspects(word: [u8; 8]) -> u64 {
    const EACH: u64 = u64::from_ne_bytes([1; 8]);
    const HIGH: u64 = u64::from_ne_bytes([0x80; 8]);
    let word = u64::from_ne_bytes(word);
    let controls_and_quotes = (word ^ (EACH * 0x02)).wrapping_sub(EACH * 0x21);
    let backslashes = (word ^ (EACH * 0x5c)).wrapping_sub(EACH);
    (controls_and_quotes | backslashes) & !word & HIGH
}

const fn needs_escape(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

#[cold]
fn push_with_escapes(out: &mut Vec<u8>, text: &[u8]) {
    let (words, rest) = text.as_chunks::<8>();
    for word in words {
        if suspects(*word) == 0 {
            out.extend_from_slice(word);
        } else {
            push_each(out, word);
        }
    }
    push_each(out, rest);
}

fn push_each(out: &mut Vec<u8>, bytes: &[u8]) {
    for &byte in bytes {
        if needs_escape(byte) {
            push_escape(out, byte);
        } else {
            out.push(byte);
        }
    }
}

fn push_escape(out: &mut Vec<u8>, byte: u8) {
    let short = match byte {
        b'"' => b'"',
        b'\\' => b'\\',
        b'\n' => b'n',
        b'\r' => b'r',
        b'\t' => b't',
        0x08 => b'b',
        0x0c => b'f',
        _ => {
            let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).map_or(b'0', |digit| digit as u8);
            return out.extend_from_slice(&[b'\\', b'u', b'0', b'0', digit(byte >> 4), digit(byte & 15)]);
        }
    };
    out.extend_from_slice(&[b'\\', short]);
}

/// Takes text as it is.
struct Unescaped<'a>(&'a mut Vec<u8>);

impl Write for Unescaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::push_string;

    #[test]
    fn every_character_comes_back_and_reads_as_serde_json_writes_it() {
        for code in 0..0x250_u32 {
            for (before, after) in [(0, 0), (2, 0), (0, 7), (9, 0), (3, 9), (0, 15), (16, 0), (17, 4), (40, 1), (0, 40)]
            {
                let special = char::from_u32(code).map(String::from).unwrap_or_default();
                let text = format!("{}{special}{}", "x".repeat(before), "y".repeat(after));
                let mut out = Vec::new();
                push_string(&mut out, &text);
                assert_eq!(String::from_utf8(out).unwrap(), serde_json::to_string(&text).unwrap());
            }
        }
    }
}
