//! Rejections that are about no field.

use axum::extract::rejection::{
    BytesRejection, ExtensionRejection, FailedToBufferBody, MatchedPathRejection, NestedPathRejection,
    RawFormRejection, RawPathParamsRejection, StringRejection,
};

use super::FORM;
use crate::error::{FieldError, FieldErrors};
use crate::inputs::InputError;
use crate::inputs::rejection::{ExtractorError, api_errors};

macro_rules! without_fields {
    ($($rejection:ident => $input_error:expr;)*) => {$(
        api_errors!($rejection);

        /// Nothing.
        #[diagnostic::do_not_recommend]
        impl FieldErrors for $rejection {
            fn for_each(&self, _: &mut dyn FnMut(&FieldError)) {}
        }

        impl ExtractorError for $rejection {
            const QUOTES_INPUT: bool = false;

            fn input_error(&self) -> InputError {
                let input_error: fn(&Self) -> InputError = $input_error;
                input_error(self)
            }
        }
    )*};
}
without_fields! {
    BytesRejection => |rejection| InputError::of_status(rejection.status());
    StringRejection => |rejection| InputError::of_status(rejection.status());
    FailedToBufferBody => |rejection| InputError::of_status(rejection.status());
    RawFormRejection => |rejection| match rejection {
        RawFormRejection::InvalidFormContentType(_) => FORM,
        other => InputError::of_status(other.status()),
    };
    RawPathParamsRejection => |rejection| match rejection {
        RawPathParamsRejection::InvalidUtf8InPathParam(_) => InputError::InvalidPath,
        _ => InputError::RouteMismatch,
    };
    MatchedPathRejection => |_| InputError::RouteMismatch;
    NestedPathRejection => |_| InputError::RouteMismatch;
    ExtensionRejection => |_| InputError::ExtractorFailed;
}

#[cfg(feature = "axum-multipart")]
use axum::extract::multipart::{MultipartError, MultipartRejection};
#[cfg(feature = "axum-multipart")]
without_fields! {
    MultipartError => |error| InputError::of_status(error.status());
    MultipartRejection => |rejection| InputError::of_status(rejection.status());
}
