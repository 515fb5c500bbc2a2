//! The fields of an error, hidden ones included, as JSON for a log.
//!
//! They are shown as in development. What fails to serialize says why in its place: it is the response that reports it.

use super::limits;
use crate::error::fields::Reveal;
use crate::error::{ApiError, FieldErrors, FieldVisitor, Fields};
use crate::json::{self, Detail};

/// The details, if there are any.
pub(super) fn details(error: &dyn ApiError) -> Option<String> {
    let mut details = Details::default();
    error.visit(&mut Fields::new(&mut details, Reveal::Everything));
    if !details.members.is_empty() {
        details.whole = enclosed(details.members, *b"{}");
    }
    text(details.whole)
}

/// Whether the `Display` of the error may quote rejected values.
pub(super) fn may_be_quoted(error: &dyn ApiError) -> bool {
    let mut quoted = Quoted(false);
    error.visit(&mut Fields::new(&mut quoted, Reveal::Everything));
    quoted.0
}

struct Quoted(bool);

impl FieldVisitor for Quoted {
    fn unloggable_display(&mut self) {
        self.0 = true;
    }
}

/// The rejected fields, if there are any.
pub(super) fn field_errors(error: &dyn ApiError) -> Option<String> {
    let mut rejected = Rejected::default();
    error.visit(&mut Fields::new(&mut rejected, Reveal::Everything));
    text(enclosed(rejected.items, *b"[]"))
}

#[derive(Default)]
struct Details {
    /// Each with a comma in front.
    members: Vec<u8>,
    /// The value that is all of the details.
    whole: Vec<u8>,
}

impl FieldVisitor for Details {
    fn field(&mut self, name: &str, value: &dyn Detail) {
        let start = self.members.len();
        self.members.push(b',');
        json::push_string(&mut self.members, name);
        self.members.push(b':');
        if !write(value, &mut self.members) {
            self.members.truncate(start);
        }
    }

    fn details(&mut self, value: &dyn Detail) {
        write(value, &mut self.whole);
    }
}

#[derive(Default)]
struct Rejected {
    /// Each with a comma in front.
    items: Vec<u8>,
}

impl FieldVisitor for Rejected {
    fn field_errors(&mut self, errors: &dyn FieldErrors) {
        errors.for_each(&mut |error| {
            self.items.push(b',');
            write(error, &mut self.items);
        });
    }
}

/// Says whether there was anything to write.
fn write(value: &dyn Detail, out: &mut Vec<u8>) -> bool {
    let start = out.len();
    if let Err(why) = value.write_json(out) {
        out.truncate(start);
        json::push_string(out, &format!("(not to be written: {why})"));
    }
    out.len() > start
}

/// Turns the first comma into the bracket that opens.
fn enclosed(mut items: Vec<u8>, [open, close]: [u8; 2]) -> Vec<u8> {
    if let Some(comma) = items.first_mut() {
        *comma = open;
        items.push(close);
    }
    items
}

fn text(json: Vec<u8>) -> Option<String> {
    String::from_utf8(json).ok().filter(|json| !json.is_empty()).map(|json| limits::cut_to(json, limits::JSON))
}
