//! A hidden 500 around any error.

use std::error::Error;
use std::fmt;

use crate::error::{ApiError, Catalogued};
use crate::spec::{ErrorSpec, Origin, Table, specs};

static ORIGIN: Origin = Origin::new(module_path!(), "Internal", file!(), line!());
static SPECS: [ErrorSpec; 1] =
    specs(&ORIGIN, [("INTERNAL_ERROR", 0, 0, 500, "Internal error", "Internal server error", "", "", "")], &[]);

/// Any error as a hidden 500 with the code `INTERNAL_ERROR`: logs see it, clients never do.
///
/// ```
/// use api_error::{BoxApiError, Internal};
///
/// fn load() -> Result<String, BoxApiError> {
///     Ok(std::fs::read_to_string("/no/such/file").map_err(Internal)?)
/// }
/// let error = load().unwrap_err();
/// assert_eq!(error.spec().status(), 500);
/// assert_eq!(error.to_string(), "Internal server error");
/// ```
///
/// It is made from what `Box<dyn Error>` is made from: any error, a boxed one, `anyhow::Error`, or a text for the log.
#[derive(Debug)]
pub struct Internal {
    source: Box<dyn Error + Send + Sync>,
}

/// Wraps an error as [`struct@Internal`]; a function of the same name, so that `.map_err(Internal)?` reads well.
#[expect(non_snake_case, reason = "used like the constructor of a tuple struct, but it converts")]
pub fn Internal(error: impl Into<Box<dyn Error + Send + Sync>>) -> Internal {
    Internal { source: error.into() }
}

impl ApiError for Internal {
    fn spec(&self) -> &'static ErrorSpec {
        let [spec] = &SPECS;
        spec
    }
}

impl Catalogued for Internal {
    const TABLE: Table = Table { own: &SPECS, inner: &[], retired: &[] };

    fn inside(&self) -> &dyn ApiError {
        self
    }
}

impl fmt::Display for Internal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message(f)
    }
}

impl Error for Internal {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.source)
    }
}
