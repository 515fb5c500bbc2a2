//! Writes the details: all of them, or one in a place of its own.

use std::collections::HashSet;

use crate::error::FieldVisitor;
use crate::json::{self, Detail, Notes};
use crate::layout::added_underscores;
use crate::render::view::ErrorView;

/// Writes one detail; says whether it is there.
pub(super) fn detail(view: &ErrorView<'_>, name: &'static str, out: &mut Vec<u8>) -> bool {
    let start = out.len();
    view.visit(&mut OneDetail { view, name, out, start });
    out.len() > start
}

/// Writes a value; one that cannot be written is left out and reported, and the rest of the body is still sent.
pub(super) fn write_or_report(view: &ErrorView<'_>, what: &str, value: &dyn Detail, out: &mut Vec<u8>) {
    let (start, notes) = (out.len(), Notes::default());
    if let Err(why) = value.write_guarded(out, &notes) {
        out.truncate(start);
        view.leave_out(format_args!("{what}"), &why);
    }
    notes.texts().for_each(|note| view.leave_out(format_args!("{what}"), &note));
}

/// The members of a value. What was put right in it is reported.
fn members(
    view: &ErrorView<'_>,
    value: &dyn Detail,
    each: &mut dyn FnMut(&str, &dyn Detail),
) -> Result<(), serde_json::Error> {
    let notes = Notes::default();
    let members = value.guarded_members(each, &notes);
    notes.texts().for_each(|note| view.leave_out(format_args!("details"), &note));
    members
}

struct OneDetail<'a, 'v, 'b> {
    view: &'v ErrorView<'a>,
    name: &'static str,
    out: &'b mut Vec<u8>,
    start: usize,
}

impl FieldVisitor for OneDetail<'_, '_, '_> {
    fn field(&mut self, name: &str, value: &dyn Detail) {
        // The first of a name stays.
        if name == self.name && self.out.len() == self.start {
            write_or_report(self.view, name, value, self.out);
        }
    }

    fn details(&mut self, value: &dyn Detail) {
        // What is not an object has no member of that name, which is no error.
        let _ = members(self.view, value, &mut |name, value| self.field(name, value));
    }
}

/// What has been written of the details.
pub(super) enum Written {
    /// Members, each with a comma in front, or none.
    Members,
    /// The value that is all of the details, as it is.
    Whole,
}

/// Writes the details that do not stand elsewhere.
pub(super) struct DetailWriter<'a, 'v, 'b> {
    view: &'v ErrorView<'a>,
    out: &'b mut Vec<u8>,
    /// Details that stand elsewhere in the template.
    taken: &'static [&'static str],
    /// The other members of the object that they are spread into, if they are.
    reserved: Option<&'static [&'static str]>,
    written: Written,
}

impl<'a, 'v, 'b> DetailWriter<'a, 'v, 'b> {
    pub(super) fn new(
        view: &'v ErrorView<'a>,
        out: &'b mut Vec<u8>,
        taken: &'static [&'static str],
        reserved: Option<&'static [&'static str]>,
    ) -> Self {
        Self { view, out, taken, reserved, written: Written::Members }
    }

    pub(super) fn write(mut self) -> Written {
        self.view.visit(&mut self);
        self.written
    }

    fn whole(&mut self, value: &dyn Detail) {
        self.written = Written::Whole;
        write_or_report(self.view, "details", value, self.out);
    }

    fn member(&mut self, name: &str, value: &dyn Detail) {
        let start = self.out.len();
        self.out.push(b',');
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
        if self.taken.contains(&name) {
            return;
        }
        let reserved = self.reserved.filter(|reserved| !reserved.is_empty());
        match reserved.map_or(0, |reserved| added_underscores(name, reserved.iter().copied())) {
            0 => self.member(name, value),
            count => self.member(&format!("{name}{}", "_".repeat(count)), value),
        }
    }

    /// As it is where all of it goes to one place, else member by member. What has no members is taken out of by nobody.
    fn details(&mut self, value: &dyn Detail) {
        if self.taken.is_empty() && self.reserved.is_none() {
            return self.whole(value);
        }
        let mut names = HashSet::new();
        let members = members(self.view, value, &mut |name, value| {
            if names.insert(name.to_owned()) {
                self.field(name, value);
            }
        });
        match (members, self.reserved) {
            (Ok(()), _) => {}
            (Err(_), None) => self.whole(value),
            (Err(why), Some(_)) => self.view.leave_out(format_args!("details"), &why),
        }
    }
}
