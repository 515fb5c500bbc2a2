//! The calls that `envelope!` makes of a template: text that is fixed, and strings that are always there, without looking at the
//! layout again. The compiler knows each argument, so little is left of most calls.

#![expect(clippy::inline_always, reason = "with a known argument nearly nothing is left of each")]

use super::encode::Presence;
use super::text::{Scalar, TextWriter, element, scalar};
use super::writer::Writer;
use crate::json;
use crate::layout::{Escape, Slot, Source, Text, Value};

impl<'v> Writer<'v, '_> {
    /// Text that stands here in every body.
    #[inline(always)]
    pub fn copy(&mut self, text: &'static str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    /// The inside of a string that is always there.
    #[inline(always)]
    pub fn text(&mut self, text: Text) {
        let scalar = self.find(text);
        self.inside(scalar);
    }

    /// A member that is a string; `key` goes up to its opening quote.
    #[inline(always)]
    pub fn optional_text(&mut self, key: &'static str, text: Text) {
        let Some(scalar) = self.find(text) else { return };
        let start = self.out.len();
        self.copy(key);
        if self.inside(Some(scalar)) {
            self.out.push(b'"');
        } else {
            self.out.truncate(start);
        }
    }

    /// A list.
    pub fn list(&mut self, over: Source, item: fn(&mut Writer<'_, '_>)) {
        self.list_of(over, item);
    }

    /// A member that is a list, left out when it is empty.
    #[inline(always)]
    pub fn optional_list(&mut self, key: &'static str, over: Source, item: fn(&mut Writer<'_, '_>)) {
        if over != Source::FieldErrors || self.view.visible_fields().field_errors {
            self.optional_with(key, &|writer| writer.list_of(over, item));
        }
    }

    /// A member of any kind, left out when its value is absent or empty.
    #[inline(always)]
    pub fn optional(&mut self, key: &'static str, value: &'static Value) {
        if !matches!(value, Value::Slot(Slot::Details { .. })) || self.view.visible_fields().details {
            self.optional_with(key, &|writer| writer.any(value));
        }
    }

    #[inline(always)]
    fn find(&self, text: Text) -> Option<Scalar<'v>> {
        match text {
            Text::Slot(slot) => scalar(self.view, slot),
            Text::Element(name) => element(&self.scope, name),
        }
    }

    /// The inside of a string; says whether it was there.
    #[inline(always)]
    fn inside(&mut self, scalar: Option<Scalar<'_>>) -> bool {
        match scalar {
            Some(Scalar::Safe(text)) => self.out.extend_from_slice(text.as_bytes()),
            Some(Scalar::Text(text)) => json::push_escaped(self.out, text),
            Some(scalar) => return TextWriter { out: self.out, escape: Escape::Json }.scalar(self.view, &scalar),
            None => return false,
        }
        true
    }

    #[inline(never)]
    fn optional_with(&mut self, key: &'static str, write: &dyn Fn(&mut Self) -> Presence) {
        let start = self.out.len();
        self.out.extend_from_slice(key.as_bytes());
        if write(self) != Presence::Present {
            self.out.truncate(start);
        }
    }
}
