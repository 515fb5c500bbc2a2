//! One rejected input field.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::error::FieldPath;

/// Why one field of the input was rejected. It never holds the rejected value: that could be a password.
///
/// ```
/// use api_error::FieldError;
///
/// let error = FieldError::new("tasks[0].timeout_seconds", "Timeout must be between 1 and 3600 seconds")
///     .with_code("out_of_range")
///     .with_constraint("range: 1-3600")
///     .with_param("min", 1)
///     .with_param("max", 3600);
/// assert_eq!(error.path().to_string(), "tasks[0].timeout_seconds");
/// assert_eq!(error.path().pointer(), "/tasks/0/timeout_seconds");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct FieldError {
    path: FieldPath,
    message: Cow<'static, str>,
    code: Option<Cow<'static, str>>,
    constraint: Option<Cow<'static, str>>,
    params: Vec<(Cow<'static, str>, serde_json::Value)>,
}

/// What services call the value that they rejected. It is not taken over: the error may be answered again, or logged.
#[cfg(feature = "client")]
const REJECTED_VALUES: [&str; 6] =
    ["value", "input", "rejected_value", "rejectedValue", "invalid_value", "invalidValue"];

impl FieldError {
    /// The field, as text (`tasks[0].name`) or as a [`FieldPath`], and what is wrong with it, for people.
    pub fn new(path: impl Into<FieldPath>, message: impl Into<Cow<'static, str>>) -> Self {
        Self { path: path.into(), message: message.into(), code: None, constraint: None, params: Vec::new() }
    }

    /// All of it at once, as it was received.
    #[cfg(feature = "client")]
    pub(crate) fn received(
        path: FieldPath,
        message: String,
        code: Option<String>,
        constraint: Option<String>,
        params: Vec<(Cow<'static, str>, serde_json::Value)>,
    ) -> Self {
        Self {
            path,
            message: message.into(),
            code: code.map(Cow::Owned),
            constraint: constraint.map(Cow::Owned),
            params: params.into_iter().filter(|(name, _)| !REJECTED_VALUES.contains(&&**name)).collect(),
        }
    }

    /// The same in another language.
    pub(crate) fn with_message(self, message: Cow<'static, str>) -> Self {
        Self { message, ..self }
    }

    /// The same error at another path: for a list of your own that [renames fields](crate::guide::validation).
    #[must_use]
    pub fn with_path(mut self, path: impl Into<FieldPath>) -> Self {
        self.path = path.into();
        self
    }

    /// What is wrong, for programs: `"too_short"`.
    #[must_use]
    pub fn with_code(mut self, code: impl Into<Cow<'static, str>>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// The rule that was broken: `"length: 1-200"`.
    #[must_use]
    pub fn with_constraint(mut self, constraint: impl Into<Cow<'static, str>>) -> Self {
        self.constraint = Some(constraint.into());
        self
    }

    /// A number or text of the rule, for programs and translations: `"min"`, `1`. Never the rejected value.
    #[must_use]
    pub fn with_param(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<serde_json::Value>) -> Self {
        self.params.push((name.into(), value.into()));
        self
    }

    /// Where the field is.
    #[must_use]
    pub fn path(&self) -> &FieldPath {
        &self.path
    }

    /// What is wrong, for people.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What is wrong, for programs.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// The rule that was broken.
    #[must_use]
    pub fn constraint(&self) -> Option<&str> {
        self.constraint.as_deref()
    }

    /// Numbers and texts of the rule, in order.
    #[must_use]
    pub fn params(&self) -> impl ExactSizeIterator<Item = (&str, &serde_json::Value)> {
        self.params.iter().map(|(name, value)| (&**name, value))
    }
}

/// The slot `field_errors`: `field`, `message`, and what is there of `code`, `constraint` and `params`.
impl Serialize for FieldError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("field", self.path.as_str())?;
        map.serialize_entry("message", &self.message)?;
        if let Some(code) = &self.code {
            map.serialize_entry("code", code)?;
        }
        if let Some(constraint) = &self.constraint {
            map.serialize_entry("constraint", constraint)?;
        }
        if !self.params.is_empty() {
            map.serialize_entry("params", &Params(self))?;
        }
        map.end()
    }
}

/// The parameters as an object.
pub(crate) struct Params<'a>(pub(crate) &'a FieldError);

impl Serialize for Params<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.params())
    }
}

// The second note stands for the implementations behind features, which are `do_not_recommend` to keep the compiler's list short.
/// What can list rejected fields: the role `field_errors`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not list validation errors",
    label = "cannot be `field_errors`",
    note = "it can be `Vec<FieldError>`, or a type of your own that implements `api_error::FieldErrors`",
    note = "with the feature of the same name: `validator::ValidationErrors`, `garde::Report`, and the errors of the extractors of axum, actix-web, poem and Rocket"
)]
pub trait FieldErrors {
    /// Calls `each` with every rejected field, in order.
    fn for_each(&self, each: &mut dyn FnMut(&FieldError));
}

impl FieldErrors for FieldError {
    fn for_each(&self, each: &mut dyn FnMut(&FieldError)) {
        each(self);
    }
}

macro_rules! lists {
    ($($list:ty),*) => {$(
        impl<E: FieldErrors> FieldErrors for $list {
            fn for_each(&self, each: &mut dyn FnMut(&FieldError)) {
                for errors in self.iter() {
                    errors.for_each(each);
                }
            }
        }
    )*};
}
lists!([E], Vec<E>, Option<E>);

impl<E: FieldErrors + ?Sized> FieldErrors for &E {
    fn for_each(&self, each: &mut dyn FnMut(&FieldError)) {
        (**self).for_each(each);
    }
}

impl<E: FieldErrors + ?Sized> FieldErrors for Box<E> {
    fn for_each(&self, each: &mut dyn FnMut(&FieldError)) {
        (**self).for_each(each);
    }
}
