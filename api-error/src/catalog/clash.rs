//! The messages of a catalog that is refused.

use crate::spec::ErrorSpec;
use crate::spec::const_text::{Message, same_text};

#[track_caller]
pub(super) const fn refuse_code_of_two_origins(first: &ErrorSpec, second: &ErrorSpec) {
    if !same_spec(first, second) {
        let message = Message::new().text("error code `").text(first.code());
        let message = message.text("` is defined twice in this catalog: in ").origin(first.origin());
        message
            .text(" and in ")
            .origin(second.origin())
            .text(": give one `code = \"…\"`, or its enum a `prefix`")
            .panic();
    }
}

#[track_caller]
pub(super) const fn refuse_number(first: &ErrorSpec, second: &ErrorSpec) {
    let Some(number) = first.number() else { return };
    let message = Message::new().text("error number ").number(number).text(" is defined twice in this catalog: by `");
    let message = message.text(first.code()).text("` in ").origin(first.origin());
    message
        .text(" and by `")
        .text(second.code())
        .text("` in ")
        .origin(second.origin())
        .text(": give one another `number`")
        .panic();
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

const RETIRED: &str = "` is retired in this catalog, and used in ";
const WHY: &str = ": write another one";

/// Whether two specs of one code are the same spec. Constants cannot compare addresses, so all that tells them apart counts: two
/// types of a macro may stand in one line.
pub(super) const fn same_spec(a: &ErrorSpec, b: &ErrorSpec) -> bool {
    let (at, other) = (a.origin(), b.origin());
    at.line() == other.line()
        && same_text(at.name(), other.name())
        && same_text(at.module(), other.module())
        && same_text(at.file(), other.file())
        && a.status().as_u16() == b.status().as_u16()
        && same_text(a.title(), b.title())
        && same_text(a.message(), b.message())
}
