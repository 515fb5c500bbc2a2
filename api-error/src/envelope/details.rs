//! Writes the details: all of them, or one in a place of its own.

use super::encode::separate;
use crate::detail::Detail;
use crate::fields::FieldVisitor;
use crate::json;
use crate::report;
use crate::view::ErrorView;

/// Writes one detail; says whether it is there.
pub(super) fn detail(view: &ErrorView<'_>, name: &'static str, out: &mut Vec<u8>) -> bool {
    let start = out.len();
    view.visit(&mut OneDetail { view, name, out });
    out.len() > start
}

/// Writes a value; one that cannot be written is left out and reported, and the rest of the body is still sent.
pub(super) fn write_or_report(view: &ErrorView<'_>, what: &str, value: &dyn Detail, out: &mut Vec<u8>) {
    let start = out.len();
    if let Err(why) = value.write_json(out) {
        out.truncate(start);
        report::dropped(view.spec(), format_args!("{what}"), &why);
    }
}

struct OneDetail<'a, 'v, 'b> {
    view: &'v ErrorView<'a>,
    name: &'static str,
    out: &'b mut Vec<u8>,
}

impl FieldVisitor for OneDetail<'_, '_, '_> {
    fn field(&mut self, name: &str, value: &dyn Detail) {
        if name == self.name {
            write_or_report(self.view, name, value, self.out);
        }
    }

    fn details(&mut self, value: &dyn Detail) {
        // What is not an object has no member of that name, which is no fault.
        let _ = value.members(&mut |name, value| self.field(name, value));
    }
}

/// Writes the members of the details that are not written elsewhere.
pub(super) struct DetailWriter<'a, 'v, 'b> {
    pub(super) view: &'v ErrorView<'a>,
    pub(super) out: &'b mut Vec<u8>,
    pub(super) taken: &'static [&'static str],
    pub(super) reserved: &'static [&'static str],
    /// Whether the object they go to has its opening brace.
    pub(super) is_open: bool,
}

impl DetailWriter<'_, '_, '_> {
    fn open(&mut self) {
        if !self.is_open {
            self.out.push(b'{');
            self.is_open = true;
        }
    }

    pub(super) fn close(self, start: usize) {
        if self.is_open {
            self.out.push(b'}');
        } else if self.out.len() == start {
            self.out.extend_from_slice(b"{}");
        }
    }

    fn member(&mut self, name: &str, value: &dyn Detail) {
        self.open();
        let start = self.out.len();
        separate(self.out, b'{');
        json::push_string(self.out, name);
        self.out.push(b':');
        let empty = self.out.len();
        write_or_report(self.view, name, value, self.out);
        if self.out.len() == empty {
            self.out.truncate(start);
        }
    }
}

impl FieldVisitor for DetailWriter<'_, '_, '_> {
    fn field(&mut self, name: &str, value: &dyn Detail) {
        if self.reserved.contains(&name) {
            let why = "the envelope has a member of that name";
            report::dropped(self.view.spec(), format_args!("detail `{name}`"), &why);
        } else if !self.taken.contains(&name) {
            self.member(name, value);
        }
    }

    /// As it is where all of it goes to one place, else member by member.
    fn details(&mut self, value: &dyn Detail) {
        if !self.is_open && self.taken.is_empty() {
            write_or_report(self.view, "details", value, self.out);
        } else if let Err(why) = value.members(&mut |name, value| self.field(name, value)) {
            report::dropped(self.view.spec(), format_args!("details"), &why);
        }
    }
}
