//! An error of which nothing is known but its spec.

use std::error::Error;
use std::fmt;

use http::StatusCode;

use crate::error::ApiError;
use crate::spec::ErrorSpec;

/// In the place of an error that panicked.
#[derive(Debug)]
pub(crate) struct UnrenderedError {
    pub(crate) spec: &'static ErrorSpec,
    pub(crate) status: StatusCode,
}

impl ApiError for UnrenderedError {
    fn spec(&self) -> &'static ErrorSpec {
        self.spec
    }

    fn status(&self) -> StatusCode {
        self.status
    }

    fn expose(&self) -> bool {
        false
    }
}

impl fmt::Display for UnrenderedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.spec.static_message())
    }
}

impl Error for UnrenderedError {}
