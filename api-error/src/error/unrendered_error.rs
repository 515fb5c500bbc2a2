//! An error of which nothing is known but its spec.

use std::error::Error;
use std::fmt;

use http::StatusCode;

use crate::error::{ApiError, Fields};
use crate::spec::ErrorSpec;

/// An error response that no error of ours made, or one whose error panicked. In development it has the text that it replaces.
#[derive(Debug)]
pub(crate) struct UnrenderedError<'a> {
    pub(crate) spec: &'static ErrorSpec,
    pub(crate) status: StatusCode,
    /// The error that the response was made of, as far as it is known. Its fields are shown.
    pub(crate) known: Option<&'a dyn ApiError>,
    pub(crate) old_text: Option<String>,
}

impl ApiError for UnrenderedError<'_> {
    fn spec(&self) -> &'static ErrorSpec {
        self.spec
    }

    fn status(&self) -> StatusCode {
        self.status
    }

    /// Nothing of it was written for clients of ours.
    fn expose(&self) -> bool {
        false
    }

    fn visit(&self, fields: &mut Fields<'_>) {
        if let Some(known) = self.known {
            known.visit(fields);
        }
        match &self.old_text {
            // The text of rejected input quotes it, in any form.
            Some(text) if self.status.is_client_error() => {
                fields.unloggable_display().hidden().unlogged_field("replaced", text);
            }
            Some(text) => _ = fields.hidden().field("replaced", text),
            None => {}
        }
    }
}

impl fmt::Display for UnrenderedError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.spec.static_message())?;
        self.old_text.as_ref().map_or(Ok(()), |text| write!(f, ": {text}"))
    }
}

impl Error for UnrenderedError<'_> {}
