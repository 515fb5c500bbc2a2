//! Everything that a type can answer, for documents about it.
//!
//! The derive lists its variants here, the errors inside of them too, each as a value: the example that its fields give, or a
//! stand-in that has the spec alone. Where production shows no field of a variant, the stand-in looks as the error itself does.

use std::error::Error;
use std::fmt;

use http::StatusCode;

use super::{ApiError, EnvelopeChoice, Fields};
use crate::spec::{ErrorSpec, STUB, Table};

/// What is known of an answer, as bits: plain literals are the cheapest for the compiler.
pub(crate) mod flags {
    /// The body is the one that is sent, not only the shape of it.
    pub const EXACT: u8 = 1;
    /// But not where an envelope shows the causes of exposed errors.
    pub const HAS_CAUSE: u8 = 2;
    /// The details may be any JSON, and no object.
    pub const ANY_DETAILS: u8 = 4;
}

/// Where a type lists its responses.
pub struct PossibleResponses<'a> {
    pub(crate) each: &'a mut dyn FnMut(&dyn ApiError, u8),
}

impl PossibleResponses<'_> {
    /// One answer.
    pub fn add(&mut self, error: &dyn ApiError, flags: u8) {
        (self.each)(error, flags);
    }

    /// All responses of the error inside a transparent variant; `known` has the bits that may stay.
    pub fn inside(&mut self, list: fn(&mut PossibleResponses<'_>), around: &SpecOnly<'_>, known: u8) {
        let each = &mut |error: &dyn ApiError, flags: u8| {
            (self.each)(&SpecOnly { inside: Some(error), ..*around }, flags & known);
        };
        list(&mut PossibleResponses { each });
    }

    /// The specs of a type that says no more of itself.
    pub(crate) fn table(&mut self, table: &Table) {
        for spec in table.own {
            self.add(&SpecOnly::new(spec, 0, EnvelopeChoice::FromContext), 0);
        }
        table.inner.iter().for_each(|inner| self.table(inner));
    }
}

/// An error without fields, or around another, in the place of a value that nobody made.
#[derive(Clone, Copy)]
pub struct SpecOnly<'a> {
    spec: &'static ErrorSpec,
    /// That of the spec, where it is zero.
    status: u16,
    envelope: EnvelopeChoice,
    hides: bool,
    inside: Option<&'a dyn ApiError>,
}

impl SpecOnly<'_> {
    /// In the place of an error that has this spec.
    #[must_use]
    pub fn new(spec: &'static ErrorSpec, status: u16, envelope: EnvelopeChoice) -> Self {
        Self { spec, status, envelope, hides: false, inside: None }
    }

    /// In the place of a transparent variant.
    #[must_use]
    pub fn around(status: u16, envelope: EnvelopeChoice, hides: bool) -> Self {
        Self { hides, ..Self::new(&STUB, status, envelope) }
    }
}

impl ApiError for SpecOnly<'_> {
    fn spec(&self) -> &'static ErrorSpec {
        self.inside.map_or(self.spec, ApiError::spec)
    }

    fn delegate(&self) -> Option<&dyn ApiError> {
        self.inside
    }

    fn status(&self) -> StatusCode {
        let of_spec = || self.inside.map_or(self.spec.status(), ApiError::status);
        StatusCode::from_u16(self.status).unwrap_or_else(|_| of_spec())
    }

    fn expose(&self) -> bool {
        !self.hides && self.inside.map_or(self.spec.expose(), ApiError::expose)
    }

    fn visit(&self, fields: &mut Fields<'_>) {
        if let Some(inside) = self.inside {
            fields.hidden_unless(!self.hides).inside(inside, &[], false);
        }
    }

    fn envelope(&self) -> EnvelopeChoice {
        match (self.envelope, self.inside) {
            (EnvelopeChoice::FromContext, Some(inside)) => inside.envelope(),
            (envelope, _) => envelope,
        }
    }
}

impl Error for SpecOnly<'_> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.inside.and_then(Error::source)
    }
}

impl fmt::Display for SpecOnly<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message(f)
    }
}

impl fmt::Debug for SpecOnly<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.spec().code())
    }
}
