//! The errors of poem's extractors: their codes, and the fields that do not fit.

use std::error::Error as StdError;

use poem::Error;
use poem::error::{ParseFormError, ParseJsonError, ParsePathError, ParseQueryError, ResponseError};

use crate::error::{FieldError, FieldErrors, HoldsRejected};
use crate::inputs::InputError;
use crate::inputs::rejection::{ExtractorError, Rejection, api_errors};

impl HoldsRejected for Error {}
impl HoldsRejected for ParseFormError {}
impl HoldsRejected for ParseJsonError {}
impl HoldsRejected for ParsePathError {}
impl HoldsRejected for ParseQueryError {}

api_errors!(ParseFormError, ParseJsonError, ParsePathError, ParseQueryError);

type Each<'a> = &'a mut dyn FnMut(&FieldError);

/// The rejection that an error is, if an extractor made it and its response is the default one.
pub(crate) fn rejection_of(error: &Error) -> Option<Rejection> {
    of_type::<ParseJsonError>(error)
        .or_else(|| of_type::<ParseQueryError>(error))
        .or_else(|| of_type::<ParsePathError>(error))
        .or_else(|| of_type::<ParseFormError>(error))
}

/// A service may give the error another status.
fn of_type<E: ExtractorError + ResponseError + StdError + Send + Sync + 'static>(error: &Error) -> Option<Rejection> {
    let rejected = error.downcast_ref::<E>().filter(|rejected| rejected.status() == error.status())?;
    Some(rejected.rejection())
}

/// [What is listed.](crate::guide::validation#rejected-input) Nothing, where the body is of another media type.
#[diagnostic::do_not_recommend]
impl FieldErrors for ParseJsonError {
    fn for_each(&self, each: Each<'_>) {
        if let Some(error) = json_error(self) {
            error.for_each(each);
        }
    }
}

/// [What is listed.](crate::guide::validation#rejected-input) Nothing, where the body is of another media type.
#[diagnostic::do_not_recommend]
impl FieldErrors for ParseFormError {
    fn for_each(&self, each: Each<'_>) {
        if let Self::UrlDecode(error) = self {
            error.for_each(each);
        }
    }
}

/// [What is listed.](crate::guide::validation#rejected-input)
#[diagnostic::do_not_recommend]
impl FieldErrors for ParseQueryError {
    fn for_each(&self, each: Each<'_>) {
        self.0.for_each(each);
    }
}

/// Nothing: poem drops what does not fit.
#[diagnostic::do_not_recommend]
impl FieldErrors for ParsePathError {
    fn for_each(&self, _: Each<'_>) {}
}

/// With poem's feature `sonic-rs` it is an error of that crate.
fn json_error(error: &ParseJsonError) -> Option<&serde_json::Error> {
    error.source()?.downcast_ref()
}

impl ExtractorError for ParseJsonError {
    fn input_error(&self) -> InputError {
        match self {
            Self::InvalidContentType(_) | Self::ContentTypeRequired => {
                InputError::UnsupportedContentType { accepted: "application/json" }
            }
            Self::Parse(_) => json_error(self).map_or(InputError::InvalidBody, InputError::of_json),
        }
    }
}

impl ExtractorError for ParseFormError {
    fn input_error(&self) -> InputError {
        match self {
            Self::InvalidContentType(_) | Self::ContentTypeRequired => {
                InputError::UnsupportedContentType { accepted: "application/x-www-form-urlencoded" }
            }
            Self::UrlDecode(_) => InputError::InvalidBody,
        }
    }
}

impl ExtractorError for ParseQueryError {
    fn input_error(&self) -> InputError {
        InputError::InvalidQuery
    }
}

impl ExtractorError for ParsePathError {
    fn input_error(&self) -> InputError {
        InputError::InvalidPath
    }
}
