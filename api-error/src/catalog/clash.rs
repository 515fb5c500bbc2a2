//! The messages of a catalog that is refused.
//!
//! A panic of the compiler's interpreter can show one string. So the message is put together byte by byte.

#![expect(clippy::indexing_slicing, reason = "runs in the compiler, which has no iterators yet")]
#![expect(clippy::panic, reason = "the way to stop the compiler")]

use super::join::same_text;
use crate::spec::{ErrorSpec, Origin};

#[track_caller]
pub(super) const fn refuse_code_of_two_origins(first: &ErrorSpec, second: &ErrorSpec) {
    if !same_spec(first, second) {
        let message = Message::new().text("error code `").text(first.code()).text("`");
        message.defined_twice(first.origin(), second.origin()).panic();
    }
}

#[track_caller]
pub(super) const fn refuse_number(first: &ErrorSpec, second: &ErrorSpec) {
    let Some(number) = first.number() else { return };
    let message = Message::new().text("error number ").number(number).text(" is defined twice in this catalog: by `");
    let message = message.text(first.code()).text("` in ").origin(first.origin());
    message.text(" and by `").text(second.code()).text("` in ").origin(second.origin()).panic();
}

#[track_caller]
pub(super) const fn refuse_retired_code(taken: &ErrorSpec) {
    Message::new().text("error code `").text(taken.code()).text(RETIRED).origin(taken.origin()).text(WHY).panic();
}

#[track_caller]
pub(super) const fn refuse_retired_number(number: i64, taken: &ErrorSpec) {
    let message = Message::new().text("error number `").number(number).text(RETIRED).origin(taken.origin());
    message.text(", by `").text(taken.code()).text("`").text(WHY).panic();
}

const RETIRED: &str = "` is retired in this catalog, and taken in ";
const WHY: &str = ": old clients give it another meaning, take a new one";

/// Whether two specs of one code are the same spec. Constants cannot compare addresses, so all that tells them apart counts: two
/// types of a macro may stand in one line.
const fn same_spec(a: &ErrorSpec, b: &ErrorSpec) -> bool {
    let (at, other) = (a.origin(), b.origin());
    at.line() == other.line()
        && same_text(at.name(), other.name())
        && same_text(at.module(), other.module())
        && same_text(at.file(), other.file())
        && a.status().as_u16() == b.status().as_u16()
        && same_text(a.title(), b.title())
        && same_text(a.message(), b.message())
}

struct Message {
    bytes: [u8; 512],
    len: usize,
}

impl Message {
    const fn new() -> Self {
        Self { bytes: [0; 512], len: 0 }
    }

    /// Appends; what does not fit any more is left out, whole texts only, so that it stays UTF-8.
    const fn text(mut self, text: &str) -> Self {
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

    const fn number(self, number: i64) -> Self {
        let sign = if number < 0 { "-" } else { "" };
        self.text(sign).digits(number.unsigned_abs())
    }

    const fn digits(self, number: u64) -> Self {
        let higher = if number < 10 { self } else { self.digits(number / 10) };
        let (_, from_digit) = "0123456789".split_at((number % 10) as usize);
        higher.text(from_digit.split_at(1).0)
    }

    const fn origin(self, origin: &Origin) -> Self {
        self.text("`").text(origin.module()).text("::").text(origin.name()).text("`")
    }

    const fn defined_twice(self, first: &Origin, second: &Origin) -> Self {
        self.text(" is defined twice in this catalog: in ").origin(first).text(" and in ").origin(second)
    }

    #[track_caller]
    const fn panic(&self) -> ! {
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(message) => panic!("{}", message),
            Err(_) => panic!("an error code or number is defined twice in this catalog"),
        }
    }
}
