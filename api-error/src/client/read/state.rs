//! Where what is read is put.

use std::borrow::Cow;

use bytes::Bytes;

use super::field::Field;
use super::place::Place;
use crate::client::remote::{ReadError, ReceivedFacts, RemoteJson};

/// What was read so far.
pub(super) struct ReadState<'b> {
    body: &'b Bytes,
    /// The error, and inside of a list of errors the one that the list is at, the innermost last.
    errors: Vec<ReceivedFacts>,
    /// Inside of a list of rejected fields: the one that the list is at.
    field: Option<Field>,
    error: Option<ReadError>,
    has_escapes: bool,
    has_surrogates: bool,
}

#[derive(Clone, Copy)]
pub(super) struct Position {
    depth: usize,
    is_at_field: bool,
}

impl<'b> ReadState<'b> {
    pub(super) fn new(body: &'b Bytes) -> Self {
        let has_escapes = body.contains(&b'\\');
        let has_surrogates = has_escapes && body.windows(3).any(|escape| matches!(escape, br"\ud" | br"\uD"));
        Self { body, errors: vec![ReceivedFacts::default()], field: None, error: None, has_escapes, has_surrogates }
    }

    /// Whether a text may hold what JSON escapes.
    pub(super) fn has_escapes(&self) -> bool {
        self.has_escapes
    }

    /// Whether there may be a half of a surrogate pair, which only the text that has it is to be lost for.
    pub(super) fn has_surrogates(&self) -> bool {
        self.has_surrogates
    }

    pub(super) fn finish(self) -> (ReceivedFacts, Option<ReadError>) {
        let mut error = self.errors.into_iter().next().unwrap_or_default();
        error.complete_by_nested();
        (error, self.error)
    }

    /// Where the lists are that are being read.
    pub(super) fn position(&self) -> Position {
        Position { depth: self.errors.len(), is_at_field: self.field.is_some() }
    }

    /// Leaves the lists that were begun since, and could not be read to their end.
    pub(super) fn leave_to(&mut self, position: Position) {
        self.errors.truncate(position.depth);
        if !position.is_at_field {
            self.field = None;
        }
    }

    /// The facts of the error that is `depth` errors further out.
    pub(super) fn error(&mut self, depth: usize) -> Option<&mut ReceivedFacts> {
        let at = self.errors.len().checked_sub(depth + 1)?;
        self.errors.get_mut(at)
    }

    /// Of the request, which is the same for all errors.
    pub(super) fn outermost(&mut self) -> Option<&mut ReceivedFacts> {
        self.errors.first_mut()
    }

    pub(super) fn begin_error(&mut self) {
        self.errors.push(ReceivedFacts::default());
    }

    /// `is_held`: there was one.
    pub(super) fn end_error(&mut self, is_nested: bool) {
        if self.errors.len() > 1
            && let Some(mut nested) = self.errors.pop()
            && is_nested
            && let Some(holder) = self.errors.last_mut()
        {
            nested.complete_by_nested();
            holder.nested.push(nested);
        }
    }

    pub(super) fn begin_field(&mut self) {
        self.field = Some(Field::default());
    }

    pub(super) fn end_field(&mut self) {
        if let Some(field) = self.field.take()
            && let Some(error) = self.errors.last_mut()
        {
            error.field_errors.extend(field.into_error());
        }
    }

    pub(super) fn field(&mut self) -> Option<&mut Field> {
        self.field.as_mut()
    }

    /// A part of the body, without a copy.
    pub(super) fn json(&self, text: &str) -> RemoteJson {
        let start = (text.as_ptr() as usize).wrapping_sub(self.body.as_ptr() as usize);
        let is_of_body = start.checked_add(text.len()).is_some_and(|end| end <= self.body.len());
        RemoteJson::new(if is_of_body {
            self.body.slice(start..start + text.len())
        } else {
            Bytes::copy_from_slice(text.as_bytes())
        })
    }

    /// The first fault is kept.
    pub(super) fn mismatch(&mut self, place: Option<&Place<'_>>, what: impl Into<Cow<'static, str>>) {
        if self.error.is_none() {
            let pointer = place.map_or_else(String::new, Place::pointer);
            self.error = Some(ReadError::OtherForm { pointer, what: what.into() });
        }
    }
}
