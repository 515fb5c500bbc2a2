//! A response that no error of this crate was rendered to.

use std::error::Error;
use std::fmt;
use std::time::Duration;

use http::StatusCode;
use http::header::RETRY_AFTER;

use crate::error::{ApiError, Fields};
use crate::inputs::Rejection;
use crate::spec::ErrorSpec;

/// The error of its status. In development, and in logs, it has the text that it replaces.
#[derive(Debug)]
pub(super) struct Replaced<'a> {
    pub(super) error: &'a dyn ApiError,
    /// What an extractor rejected, if the response was made of that. Its field errors are shown with any error.
    pub(super) rejection: Option<&'a Rejection>,
    pub(super) status: StatusCode,
    pub(super) old_text: Option<String>,
    /// The wait that the response states, which counts more than that of the error.
    pub(super) retry_after: Option<Duration>,
}

impl ApiError for Replaced<'_> {
    fn spec(&self) -> &'static ErrorSpec {
        self.error.spec()
    }

    fn delegate(&self) -> Option<&dyn ApiError> {
        Some(self.error)
    }

    fn status(&self) -> StatusCode {
        self.status
    }

    fn visit(&self, fields: &mut Fields<'_>) {
        match &self.retry_after {
            Some(wait) => {
                fields.inside(self.error, &[&RETRY_AFTER], false);
                fields.retry_after(wait);
            }
            None => self.error.visit(fields),
        }
        if let Some(rejection) = self.rejection
            && !std::ptr::addr_eq(self.error, rejection)
        {
            rejection.visit(fields);
        }
        let Some(text) = &self.old_text else { return };
        // Logs have it with the text of the error, without rejected values. That of rejected input quotes these in any form.
        fields.hidden().unlogged_field("replaced", text);
        if self.status.is_client_error() {
            fields.unloggable_display();
        }
    }
}

impl fmt::Display for Replaced<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.error, f)?;
        self.old_text.as_ref().map_or(Ok(()), |text| write!(f, ": {text}"))
    }
}

impl Error for Replaced<'_> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.error.source()
    }
}
