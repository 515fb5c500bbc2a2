//! Where the JSON of a body is written, and for what.

use crate::error::FieldError;
use crate::error::header::HeaderField;
use crate::render::view::ErrorView;

/// Writes JSON for an error, and inside of a list for one of its elements.
pub struct Writer<'v, 'b> {
    pub(super) view: &'v ErrorView<'v>,
    pub(super) out: &'b mut Vec<u8>,
    pub(super) scope: Scope<'v>,
}

/// What surrounds a value of the layout.
#[derive(Clone, Copy)]
pub(super) enum Scope<'s> {
    /// Nothing but the error and the request.
    Error,
    /// The fields that a variant hands over with a header template.
    Fields(&'s [&'s dyn HeaderField]),
    /// A list or map is at this rejected field.
    FieldError(&'s FieldError),
    /// A list or map is at this cause.
    Cause(&'s str),
}
