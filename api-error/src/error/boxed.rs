//! Any error, boxed.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use crate::error::{ApiError, Catalogued};
use crate::spec::Table;

/// Any [`ApiError`], for handlers that mix error types: `?` converts.
///
/// ```
/// use api_error::{ApiError, BoxApiError, Internal};
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 404)]
/// struct NotFound;
///
/// fn handler(id: &str) -> Result<u32, BoxApiError> {
///     let id = id.parse().map_err(Internal)?;     // a foreign error: a hidden 500
///     if id == 0 { Err(NotFound)? }               // one of our own
///     Ok(id)
/// }
/// assert_eq!(handler("0").unwrap_err().spec().code(), "NOT_FOUND");
/// assert_eq!(handler("x").unwrap_err().spec().status(), 500);
/// ```
///
/// It implements neither `Error` nor `ApiError`, or it could not be made from every type that does. It dereferences to
/// `dyn ApiError`.
pub struct BoxApiError(Box<dyn ApiError + Send + Sync>);

impl BoxApiError {
    /// The error itself, if it is of that type, also in a `Box` or an `Arc`.
    #[must_use]
    pub fn downcast_ref<E: ApiError + 'static>(&self) -> Option<&E> {
        let error: &(dyn Error + 'static) = &*self.0;
        let in_box = || error.downcast_ref::<Box<E>>().map(AsRef::as_ref);
        let in_arc = || error.downcast_ref::<Arc<E>>().map(AsRef::as_ref);
        error.downcast_ref().or_else(in_box).or_else(in_arc)
    }
}

impl<E: ApiError + Send + Sync + 'static> From<E> for BoxApiError {
    fn from(error: E) -> Self {
        Self(Box::new(error))
    }
}

impl std::ops::Deref for BoxApiError {
    type Target = dyn ApiError + Send + Sync;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

impl fmt::Debug for BoxApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for BoxApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// What it holds is known at run time only.
impl Catalogued for BoxApiError {
    const TABLE: Table = Table { own: &[], inner: &[], retired: &[] };

    fn inside(&self) -> &dyn ApiError {
        &*self.0
    }
}

/// What can be looked at as an error: every [`ApiError`], and [`BoxApiError`], which cannot be one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an API error",
    label = "this has no code and no status",
    note = "derive it: `#[derive(ApiError)]`"
)]
pub trait AsApiError {
    /// The error.
    fn as_api_error(&self) -> &dyn ApiError;
}

impl<E: ApiError> AsApiError for E {
    fn as_api_error(&self) -> &dyn ApiError {
        self
    }
}

macro_rules! objects {
    ($($object:ty),*) => {$(
        impl AsApiError for $object {
            fn as_api_error(&self) -> &dyn ApiError {
                self
            }
        }

        impl AsApiError for Box<$object> {
            fn as_api_error(&self) -> &dyn ApiError {
                &**self
            }
        }
    )*};
}
objects!(dyn ApiError + '_, dyn ApiError + Send + Sync + '_);

impl AsApiError for BoxApiError {
    fn as_api_error(&self) -> &dyn ApiError {
        &*self.0
    }
}
