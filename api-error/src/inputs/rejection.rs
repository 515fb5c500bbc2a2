//! The errors of extractors as API errors.

use std::error::Error;
use std::fmt;

use crate::error::{ApiError, Catalogued, FieldError, FieldErrors, Fields};
use crate::inputs::InputError;
use crate::spec::{ErrorSpec, Table};

/// Input that was rejected: a code of [`InputError`] and the field errors, without the values.
///
/// It is what a layer renders for the error of an extractor, and an error for handlers and extractors that read input by hand. An enum
/// of a service takes it `transparent`, or as `field_errors` of a variant with a code of its own.
///
/// ```
/// use api_error::ErrorView;
/// use api_error::service::{InputError, Rejection};
///
/// fn read(body: &str) -> Result<u32, Rejection> {
///     serde_json::from_str(body).map_err(|error| Rejection::json(&error))
/// }
///
/// let rejection = read(r#""seven""#).unwrap_err();
/// assert_eq!(rejection.code(), InputError::InvalidBody);
/// assert_eq!(
///     ErrorView::new(&rejection).body(),
///     concat!(
///         r#"{"error":{"code":"INVALID_BODY","message":"The body does not have the expected form","field_errors":"#,
///         r#"[{"field":"","message":"Expected u32","code":"invalid_type","#,
///         r#""params":{"expected":"u32","line":1,"column":7}}]}}"#,
///     ),
/// );
/// ```
#[derive(Clone, Debug)]
pub struct Rejection {
    code: InputError,
    field_errors: Vec<FieldError>,
}

impl Rejection {
    /// A rejection with all field errors of a list, of a `serde_json::Error`, or of the error of an extractor.
    #[must_use]
    pub fn new(code: InputError, errors: &(impl FieldErrors + ?Sized)) -> Self {
        let mut field_errors = Vec::new();
        errors.for_each(&mut |error| field_errors.push(error.clone()));
        Self { code, field_errors }
    }

    /// A JSON body that could not be read: [`InputError::InvalidBody`] or [`InputError::MalformedJson`].
    #[must_use]
    pub fn json(error: &serde_json::Error) -> Self {
        Self::new(InputError::of_json(error), error)
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> InputError {
        self.code
    }

    /// The field errors.
    #[must_use]
    pub fn field_errors(&self) -> &[FieldError] {
        &self.field_errors
    }
}

impl ApiError for Rejection {
    fn spec(&self) -> &'static ErrorSpec {
        self.code.spec()
    }

    fn visit(&self, fields: &mut Fields<'_>) {
        self.code.visit(fields);
        fields.field_errors(&self.field_errors);
    }
}

impl FieldErrors for Rejection {
    fn for_each(&self, each: &mut dyn FnMut(&FieldError)) {
        self.field_errors.for_each(each);
    }
}

impl Catalogued for Rejection {
    const TABLE: Table = InputError::TABLE;

    fn inside(&self) -> &dyn ApiError {
        self
    }
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message(f)
    }
}

impl Error for Rejection {}

/// The error of an extractor.
#[cfg(any(feature = "actix", feature = "axum", feature = "poem", feature = "rocket"))]
pub(crate) trait ExtractorError: FieldErrors {
    /// Whether its `Display` may quote what was rejected.
    #[cfg(any(feature = "actix", feature = "axum", feature = "poem"))]
    const QUOTES_INPUT: bool = true;

    /// Its code.
    fn input_error(&self) -> InputError;

    /// What may be shown of it.
    #[cfg(any(feature = "actix", feature = "poem", feature = "rocket"))]
    fn rejection(&self) -> Rejection {
        Rejection::new(self.input_error(), self)
    }
}

/// Makes API errors of the errors of extractors.
#[cfg(any(feature = "actix", feature = "axum", feature = "poem"))]
macro_rules! api_errors {
    ($($rejection:ty),* $(,)?) => {$(
        #[diagnostic::do_not_recommend]
        impl crate::error::ApiError for $rejection {
            fn spec(&self) -> &'static crate::spec::ErrorSpec {
                self.input_error().spec()
            }

            fn visit(&self, fields: &mut crate::error::Fields<'_>) {
                self.input_error().visit(fields);
                fields.field_errors(self);
                if <Self as $crate::inputs::rejection::ExtractorError>::QUOTES_INPUT {
                    fields.unloggable_display();
                }
            }
        }

        #[diagnostic::do_not_recommend]
        impl crate::error::Catalogued for $rejection {
            const TABLE: crate::spec::Table = crate::inputs::InputError::TABLE;

            fn inside(&self) -> &dyn crate::error::ApiError {
                self
            }
        }
    )*};
}
#[cfg(any(feature = "actix", feature = "axum", feature = "poem"))]
pub(crate) use api_errors;
