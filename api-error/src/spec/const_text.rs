//! Texts in the compiler's interpreter, which knows little of them.

#![expect(clippy::indexing_slicing, reason = "runs in the compiler, which has no iterators yet")]
#![expect(clippy::panic, reason = "the way to stop the compiler")]

use crate::spec::Origin;

pub(crate) const fn same_text(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// A message that stops the compiler. A panic can show one string, so it is put together byte by byte.
pub(crate) struct Message {
    bytes: [u8; 512],
    len: usize,
}

impl Message {
    pub(crate) const fn new() -> Self {
        Self { bytes: [0; 512], len: 0 }
    }

    /// Appends; what does not fit any more is left out, whole texts only, so that it stays UTF-8.
    pub(crate) const fn text(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        if self.len + text.len() <= self.bytes.len() {
            let mut at = 0;
            while at < text.len() {
                self.bytes[self.len] = text[at];
                self.len += 1;
                at += 1;
            }
        }
        self
    }

    pub(crate) const fn number(self, number: i64) -> Self {
        let sign = if number < 0 { "-" } else { "" };
        self.text(sign).digits(number.unsigned_abs())
    }

    const fn digits(self, number: u64) -> Self {
        let higher = if number < 10 { self } else { self.digits(number / 10) };
        let (_, from_digit) = "0123456789".split_at((number % 10) as usize);
        higher.text(from_digit.split_at(1).0)
    }

    pub(crate) const fn origin(self, origin: &Origin) -> Self {
        self.text("`").text(origin.module()).text("::").text(origin.name()).text("`")
    }

    #[track_caller]
    pub(crate) const fn panic(&self) -> ! {
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(message) => panic!("{}", message),
            Err(_) => panic!("this cannot be compiled"),
        }
    }
}
