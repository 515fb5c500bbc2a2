//! One error value.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use http::StatusCode;

use super::catalogued::Catalogued;
use super::{EnvelopeChoice, Fields};
use crate::spec::{ErrorSpec, Keys, Table};

/// An error of an API: a spec, and the fields of this occurrence.
///
/// Write `#[derive(ApiError)]`; implementing it by hand is possible and needs one method. The trait can be used as `dyn ApiError`.
///
/// Which of all this a client sees is decided by [`ErrorView`](crate::ErrorView) alone.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an API error",
    // Of `?` the compiler shows the label alone.
    label = "this has no code and no status: `.map_err(api_error::Internal)?` returns a hidden 500",
    note = "a type of your own: `#[derive(ApiError)]`",
    note = "a foreign error, to give it a code: a variant of your own, `#[api(status = 500)] Name(#[from] {Self})`"
)]
pub trait ApiError: Error {
    /// The static facts.
    fn spec(&self) -> &'static ErrorSpec;

    /// The error inside, where this one is transparent: it answers whatever this one does not answer itself.
    fn delegate(&self) -> Option<&dyn ApiError> {
        None
    }

    /// The HTTP status of this occurrence. One that is not in 400 to 599, nor that of the spec, is answered as 500.
    fn status(&self) -> StatusCode {
        self.delegate().map_or_else(|| self.spec().status(), ApiError::status)
    }

    /// The code of this occurrence. Asked for only where the spec says that it is open ([`ErrorSpec::code_is_dynamic`]).
    fn code(&self) -> &str {
        self.delegate().map_or_else(|| self.spec().code(), ApiError::code)
    }

    /// Whether production shows a message with fields. The fields themselves are hidden one by one, in [`visit`](Self::visit).
    fn expose(&self) -> bool {
        self.delegate().map_or_else(|| self.spec().expose(), ApiError::expose)
    }

    /// Writes the public message with its fields. Asked for only where the spec says that the message shows fields
    /// ([`ErrorSpec::message_is_template`]), or [`visit`](Self::visit) that the error has one of its own
    /// ([`Fields::own_message`]); all others are the text in the spec.
    ///
    /// # Errors
    ///
    /// Only those of `out`, and of the `Display` of a field.
    fn message(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        match self.delegate() {
            Some(inside) => inside.message(out),
            None => out.write_str(self.spec().static_message()),
        }
    }

    /// Hands over the fields, one call each, in order. Fields that production hides are handed to [`Fields::hidden`]:
    /// [`expose`](Self::expose) is about the message alone.
    fn visit(&self, fields: &mut Fields<'_>) {
        if let Some(inside) = self.delegate() {
            inside.visit(fields);
        }
    }

    /// The envelope that this error is rendered in.
    fn envelope(&self) -> EnvelopeChoice {
        self.delegate().map_or(EnvelopeChoice::FromContext, ApiError::envelope)
    }
}

/// A pointer to an error is that error.
macro_rules! through_pointer {
    ($($pointer:ident)*) => {$(
        impl<E: ApiError> ApiError for $pointer<E> {
            fn spec(&self) -> &'static ErrorSpec {
                (**self).spec()
            }
            // By default all the rest is that of the delegate.
            fn delegate(&self) -> Option<&dyn ApiError> {
                Some(&**self)
            }
        }

        impl<E: Catalogued> Catalogued for $pointer<E> {
            const TABLE: Table = E::TABLE;
            const KEYS: &'static Keys = E::KEYS;

            fn inside(&self) -> &dyn ApiError {
                (**self).inside()
            }

            #[cfg(feature = "utoipa")]
            fn responses(responses: &mut super::possible_responses::PossibleResponses<'_>) {
                E::responses(responses);
            }
        }
    )*};
}
through_pointer!(Box Arc);
