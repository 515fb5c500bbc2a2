//! The fields of an error, hidden ones included, as JSON for a log.
//!
//! They are shown as in development. What fails to serialize says why in its place: it is the response that reports it.

use super::limits;
use crate::error::fields::Reveal;
use crate::error::{ApiError, FieldErrors, FieldVisitor, Fields};
use crate::json::{self, Detail};

/// The fields of an error as JSON.
#[derive(Default)]
pub(super) struct LoggedFields {
    /// Each with a comma in front.
    members: Vec<u8>,
    /// The value that is all of the details.
    whole: Vec<u8>,
    /// Each with a comma in front.
    field_errors: Vec<u8>,
    /// Whether the `Display` of the error may quote rejected values.
    pub(super) display_may_quote: bool,
}

impl LoggedFields {
    pub(super) fn of(error: &dyn ApiError) -> Self {
        let mut fields = Self::default();
        error.visit(&mut Fields::new(&mut fields, Reveal::Everything));
        fields
    }

    /// The details and the rejected fields, if there are any.
    pub(super) fn into_texts(self) -> (Option<String>, Option<String>) {
        let details = if self.members.is_empty() { self.whole } else { enclosed(self.members, *b"{}") };
        (text(details), text(enclosed(self.field_errors, *b"[]")))
    }
}

impl FieldVisitor for LoggedFields {
    fn field(&mut self, name: &str, value: &dyn Detail) {
        let start = self.members.len();
        self.members.push(b',');
        json::push_string(&mut self.members, name);
        self.members.push(b':');
        if !write(value, &mut self.members) {
            self.members.truncate(start);
        }
    }

    fn unlogged_field(&mut self, _: &str, _: &dyn Detail) {}

    fn details(&mut self, value: &dyn Detail) {
        write(value, &mut self.whole);
    }

    fn field_errors(&mut self, errors: &dyn FieldErrors) {
        errors.for_each(&mut |error| {
            self.field_errors.push(b',');
            write(error, &mut self.field_errors);
        });
    }

    fn unloggable_display(&mut self) {
        self.display_may_quote = true;
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
