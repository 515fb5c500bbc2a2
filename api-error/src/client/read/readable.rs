//! What of an envelope can be read back: found out from its layout, by the compiler where a type is decoded.
//!
//! The reader asks the same functions, so that it reads what the compiler promised and nothing else.

#![expect(clippy::indexing_slicing, reason = "runs in the compiler, which has no iterators yet")]

use crate::layout::{Member, Piece, Slot, Source, SpecFact, Value};
use crate::render::envelope::{Body, Envelope};
use crate::spec::const_text::{Message, same_text};

use super::charset::are_distinct;
use super::kind::alternative_is_distinct;

/// What the fields of a type are read from, besides the code and the number that its variants are found by.
#[derive(Clone, Copy, Debug)]
pub struct Needs {
    /// Details by their names.
    pub details: &'static [&'static str],
    /// All details.
    pub all_details: bool,
    /// The rejected fields.
    pub field_errors: bool,
    /// The message.
    pub message: bool,
}

/// Stops the compiler where an envelope writes what a variant is found by, or what its fields are read from, in a place from
/// which it cannot be read back.
#[track_caller]
pub const fn must_be_readable(envelope: &'static Envelope, needs: &'static Needs) {
    if let Body::Function(_) = &envelope.body {
        Message::new()
            .text("an envelope that is a function cannot be read back: declare it with `envelope!`, or leave out `decode`")
            .panic();
    }
    if let Some(fact) = search(envelope, Search::WriteOnly(envelope, needs)) {
        let message = match fact {
            Fact::Detail(name) => Message::new().text("`details.").text(name),
            _ => Message::new().text("`").text(fact.name()),
        };
        message
            .text("` cannot be read back from this envelope: it stands where another value could have been written. ")
            .text("Give it a member of its own, or leave out `decode`")
            .panic();
    }
}

/// What a variant is found by, and what its fields are read from.
#[derive(Clone, Copy)]
enum Fact {
    Code,
    Number,
    FieldErrors,
    Details,
    Detail(&'static str),
    Message,
}

impl Fact {
    const fn of(slot: Slot) -> Option<Self> {
        match slot {
            Slot::Code => Some(Self::Code),
            Slot::Spec(SpecFact::Number) => Some(Self::Number),
            Slot::FieldErrors => Some(Self::FieldErrors),
            Slot::Message => Some(Self::Message),
            Slot::Details { .. } => Some(Self::Details),
            Slot::Detail(name) => Some(Self::Detail(name)),
            Slot::Outer(slot) => Self::of(*slot),
            _ => None,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Number => "number",
            Self::FieldErrors => "field_errors",
            Self::Details | Self::Detail(_) => "details",
            Self::Message => "message",
        }
    }

    const fn is_needed(self, needs: &Needs) -> bool {
        match self {
            Self::Code | Self::Number => true,
            Self::FieldErrors => needs.field_errors,
            Self::Details => needs.all_details || !needs.details.is_empty(),
            Self::Detail(name) => needs.all_details || holds(needs.details, name),
            Self::Message => needs.message,
        }
    }

    const fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Detail(name), Self::Detail(other)) => same_text(name, other),
            (Self::Detail(_), _) | (_, Self::Detail(_)) => false,
            _ => same_text(self.name(), other.name()),
        }
    }
}

const fn holds(names: &[&str], name: &str) -> bool {
    let mut at = 0;
    while at < names.len() {
        if same_text(names[at], name) {
            return true;
        }
        at += 1;
    }
    false
}

/// What is looked for.
#[derive(Clone, Copy)]
enum Search {
    /// A place from which this is read.
    Readable(Fact),
    /// What is written, but nowhere so that it can be read.
    WriteOnly(&'static Envelope, &'static Needs),
}

impl Search {
    const fn meets(self, fact: Option<Fact>, is_readable: bool) -> Option<Fact> {
        let Some(fact) = fact else { return None };
        let is_found = match self {
            Self::Readable(wanted) => is_readable && fact.is(wanted),
            Self::WriteOnly(envelope, needs) => {
                !is_readable && fact.is_needed(needs) && search(envelope, Self::Readable(fact)).is_none()
            }
        };
        if is_found { Some(fact) } else { None }
    }
}

/// What is found first in one of the items: `find_map` for the compiler.
macro_rules! first {
    ($items:expr, |$at:ident| $find:expr) => {{
        let (mut $at, mut found) = (0, None);
        while found.is_none() && $at < $items.len() {
            found = $find;
            $at += 1;
        }
        found
    }};
}

/// The first fact that is looked for.
const fn search(envelope: &'static Envelope, what: Search) -> Option<Fact> {
    let in_body = match &envelope.body {
        Body::Json { value, .. } => in_value(value, true, what),
        Body::Text { pieces, .. } => in_text(pieces, true, what),
        Body::Empty | Body::Function(_) => None,
    };
    match in_body {
        None => first!(envelope.settings.headers, |at| in_text(envelope.settings.headers[at].value, true, what)),
        found => found,
    }
}

const fn in_value(value: &'static Value, is_readable: bool, what: Search) -> Option<Fact> {
    match value {
        Value::Literal(_) => None,
        Value::Slot(slot) => what.meets(Fact::of(*slot), is_readable),
        // All that is known of a rejected field belongs to the list of them.
        Value::Element(_) => what.meets(Some(Fact::FieldErrors), is_readable),
        Value::Text(pieces) => in_text(pieces, is_readable, what),
        Value::Object(members) => in_object(members, is_readable, what),
        Value::Array(items) => in_values(items, false, is_readable, what),
        Value::List { over, item } => in_value(item, is_readable && !over.is_causes(), what),
        Value::Map { over, key, value } => {
            let is_readable = is_readable && !over.is_causes();
            match in_text(key, is_readable, what) {
                None => in_value(value, is_readable, what),
                found => found,
            }
        }
        Value::FirstOf(alternatives) => in_values(alternatives, true, is_readable, what),
    }
}

const fn in_object(members: &'static [Member], is_readable: bool, what: Search) -> Option<Fact> {
    first!(members, |at| match &members[at] {
        Member::Pair { value, .. } => in_value(value, is_readable, what),
        Member::Spread { .. } => what.meets(Some(Fact::Details), is_readable),
    })
}

/// Of an array each value is read, of alternatives those that can be known apart.
const fn in_values(values: &'static [Value], are_alternatives: bool, is_readable: bool, what: Search) -> Option<Fact> {
    first!(values, |at| {
        let is_distinct = !are_alternatives || alternative_is_distinct(values, at);
        in_value(&values[at], is_readable && is_distinct, what)
    })
}

const fn in_text(pieces: &'static [Piece], is_readable: bool, what: Search) -> Option<Fact> {
    let is_readable = is_readable && are_distinct(pieces);
    first!(pieces, |at| match pieces[at] {
        Piece::Slot(slot) => what.meets(Fact::of(slot), is_readable),
        Piece::Element(_) => what.meets(Some(Fact::FieldErrors), is_readable),
        Piece::Literal(_) | Piece::Field(_) => None,
    })
}

impl Source {
    const fn is_causes(self) -> bool {
        matches!(self, Self::Causes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::envelope::{ERROR, PROBLEM};

    /// What most types need.
    static ALL: Needs = Needs { details: &[], all_details: true, field_errors: true, message: false };

    fn write_only(envelope: &'static Envelope) -> Option<&'static str> {
        search(envelope, Search::WriteOnly(envelope, &ALL)).map(Fact::name)
    }

    macro_rules! write_only {
        ($($body:tt)*) => {{
            crate::envelope! { static ENVELOPE: Envelope = $($body)*; }
            write_only(&ENVELOPE)
        }};
    }

    #[test]
    fn what_is_built_in_can_be_read() {
        static CHECKED: () = {
            must_be_readable(&ERROR, &ALL);
            must_be_readable(&PROBLEM, &ALL);
        };
        let () = CHECKED;
    }

    #[test]
    fn alternatives_of_different_kinds_can_be_read() {
        assert_eq!(write_only!({ "a": [for e in field_errors => e.message] | message, "b": details | number }), None);
        assert_eq!(write_only!({ "a": docs_url | "about:blank", "b": number | 0 }), None);
    }

    #[test]
    fn alternatives_of_one_kind_cannot() {
        assert_eq!(write_only!({ "a": category | code }), Some("code"));
        assert_eq!(write_only!({ "a": number | retry_after | 0 }), Some("number"));
        assert_eq!(write_only!({ "a": details.x | message }), Some("details"));
        assert_eq!(write_only!({ "a": details.x | 0 }), Some("details"));
        assert_eq!(write_only!({ "a": details.x | null }), None);
        assert_eq!(write_only!({ "a": field_errors | [message] }), Some("field_errors"));
        assert_eq!(write_only!({ "a": details | {} }), Some("details"));
    }

    #[test]
    fn what_nobody_needs_may_be_write_only() {
        static NOTHING: Needs = Needs { details: &[], all_details: false, field_errors: false, message: false };
        static ONE: Needs = Needs { details: &["hint"], ..NOTHING };
        static MESSAGE: Needs = Needs { message: true, ..NOTHING };
        crate::envelope! {
            static HOUSE: Envelope = {
                "code": code, "text": "{title}: {message}", "hint": docs_url | details.hint, "more": details.more | message,
            };
        }
        let write_only = |needs| search(&HOUSE, Search::WriteOnly(&HOUSE, needs)).map(Fact::name);
        assert_eq!(write_only(&NOTHING), None);
        assert_eq!(write_only(&ONE), Some("details"));
        assert_eq!(write_only(&MESSAGE), Some("message"));
    }

    #[test]
    fn a_second_place_is_enough() {
        assert_eq!(write_only!({ "a": category | code, "b": code }), None);
        assert_eq!(write_only!({ "a": "{code}{message}", "b"?: [for e in nested => e.code] }), None);
    }

    #[test]
    fn a_text_is_kept_apart_by_what_its_slots_cannot_hold() {
        assert_eq!(write_only!("urn:acme:error:{code}"), None);
        assert_eq!(write_only!("{number} [{code}] {message}"), None);
        assert_eq!(write_only!("{message} [{code}] ({number})"), None);
        assert_eq!(write_only!("{reason}: {details.x}"), None);
        assert_eq!(write_only!("{code}: {message}"), Some("code"));
        assert_eq!(write_only!("{message}: {details.x}"), Some("details"));
        assert_eq!(write_only!("{code}{number}"), Some("code"));
        assert_eq!(write_only!(text "<h1>{code}</h1><p>{message}</p>"), None);
    }

    #[test]
    fn a_header_counts_as_a_place() {
        crate::envelope! { #[header = "x-code: {code}"] static A: Envelope = { "a": category | code }; }
        assert_eq!(write_only(&A), None);
        assert_eq!(write_only!({for e in field_errors => "{e.field}{e.code}": e.message}), None);
        assert_eq!(write_only!({for e in field_errors => "{e.field}{e.code}": 1}), Some("field_errors"));
    }
}
