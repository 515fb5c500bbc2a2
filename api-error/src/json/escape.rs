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
    write!(Escaping(out), "{value}")?;
    out.push(b'"');
    Ok(())
}

/// Appends the inside of a string. Nearly all text needs no escape, so that is found out first, and copied at once.
pub(crate) fn push_escaped(out: &mut Vec<u8>, text: &str) {
    if is_plain(text.as_bytes()) {
        out.extend_from_slice(text.as_bytes());
    } else {
        push_with_escapes(out, text);
    }
}

/// Whether no byte needs an escape. Sixteen at a time: the compiler makes vector instructions of the inner loop.
fn is_plain(text: &[u8]) -> bool {
    let (blocks, rest) = text.as_chunks::<16>();
    blocks
        .iter()
        .all(|block| u128::from_ne_bytes(block.map(|byte| u8::from(needs_escape(byte)))) == 0)
        && !rest.iter().any(|&byte| needs_escape(byte))
}

#[expect(clippy::needless_bitwise_bool, reason = "without branches it becomes vector instructions")]
const fn needs_escape(byte: u8) -> bool {
    (byte < b' ') | (byte == b'"') | (byte == b'\\')
}

#[cold]
fn push_with_escapes(out: &mut Vec<u8>, text: &str) {
    let mut rest = text.as_bytes();
    while let Some(plain) = rest.iter().position(|&byte| needs_escape(byte)) {
        let (before, from) = rest.split_at(plain);
        out.extend_from_slice(before);
        let [byte, after @ ..] = from else { break };
        push_escape(out, *byte);
        rest = after;
    }
    out.extend_from_slice(rest);
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

/// Escapes what is written through it.
struct Escaping<'a>(&'a mut Vec<u8>);

impl Write for Escaping<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        push_escaped(self.0, text);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::push_string;

    #[test]
    fn every_character_comes_back_and_reads_as_serde_json_writes_it() {
        for code in 0..0x250_u32 {
            for padding in [0, 15, 16, 40] {
                let text: String = char::from_u32(code)
                    .into_iter()
                    .chain("x".repeat(padding).chars())
                    .collect();
                let mut out = Vec::new();
                push_string(&mut out, &text);
                assert_eq!(String::from_utf8(out).unwrap(), serde_json::to_string(&text).unwrap());
            }
        }
    }
}
