//! [validator](https://docs.rs/validator) 0.21: its errors are rejected fields (feature `validator`).

use std::borrow::Cow;

use serde_json::Value;
use validator::{ValidationError, ValidationErrors, ValidationErrorsKind};

use crate::error::{FieldError, FieldErrors, FieldPath, HoldsRejected};
use crate::json::OF_THE_RULE;

/// What validator calls an error of the struct as a whole, and the list that is validated without a struct around it.
const NO_FIELDS: [&str; 2] = ["__all__", "_tmp_validator"];

impl HoldsRejected for ValidationErrors {}
impl HoldsRejected for ValidationErrorsKind {}
impl HoldsRejected for ValidationError {}

type Each<'a> = &'a mut dyn FnMut(&FieldError);

/// Errors of [validator](https://docs.rs/validator) (feature `validator`): path, code, message, constraint and parameters.
///
/// ```
/// use api_error::{ApiError, ErrorView};
/// use validator::{Validate, ValidationErrors};
///
/// #[derive(Validate)]
/// struct NewUser {
///     #[validate(length(min = 8, max = 64))]
///     password: String,
/// }
///
/// #[derive(Debug, ApiError)]
/// enum UserError {
///     #[api(status = 422, message = "Request validation failed")]
///     Invalid(#[from] #[api(field_errors)] ValidationErrors),
/// }
///
/// fn create(user: &NewUser) -> Result<(), UserError> {
///     Ok(user.validate()?)
/// }
///
/// let error = create(&NewUser { password: "hunter2".to_owned() }).unwrap_err();
/// assert_eq!(
///     ErrorView::new(&error).body(),
///     concat!(
///         r#"{"error":{"code":"INVALID","message":"Request validation failed","field_errors":"#,
///         r#"[{"field":"password","message":"Length must be 8-64","code":"length","constraint":"length: 8-64","#,
///         r#""params":{"min":8,"max":64}}]}}"#,
///     ),
/// );
/// ```
///
/// - **The rejected value is never copied**, though validator keeps it among the parameters. Those of its own rules are (`min`,
///   `max`, `equal`, `exclusive_min`, `exclusive_max`, `needle`), and no others: what a validator of yours adds under another
///   name may be the value again. A message of yours is sent as it is, so write no value into it.
/// - Fields come sorted by path, errors of one field in the order of its rules: validator holds them in a `HashMap`, which has
///   forgotten how they were declared. What concerns a struct as a whole comes first and has the path of the struct.
/// - Fields have their names in Rust, as validator does not read `#[serde(rename_all)]`: `rename_all = "camelCase"` with `field_errors`
///   [renames them](crate::guide::validation). Of a map it numbers the values.
/// - Without a message, the text is ours, of the code and the parameters.
/// - The `Display` text of `ValidationErrors` holds the values. It is not sent, and the feature `tracing` takes them out
///   ([rejected values](crate::guide::observing#rejected-values)); development shows it where an envelope has `debug` or `causes`.
/// - As a plain detail, or in a message, it does not compile:
///
/// ```compile_fail
/// # use api_error::ApiError;
/// #[derive(Debug, ApiError)]
/// #[api(status = 422)]
/// struct Invalid {
///     errors: validator::ValidationErrors, // mark it `#[api(field_errors)]`
/// }
/// ```
#[diagnostic::do_not_recommend]
impl FieldErrors for ValidationErrors {
    fn for_each(&self, each: &mut dyn FnMut(&FieldError)) {
        of_struct(self, &FieldPath::new(), each);
    }
}

fn of_struct(errors: &ValidationErrors, at: &FieldPath, each: Each<'_>) {
    let mut fields: Vec<_> = errors.errors().iter().map(|(name, kind)| (step(name), kind)).collect();
    fields.sort_by_key(|(name, _)| *name);
    for (name, kind) in fields {
        match name {
            Some(name) => of_field(kind, &at.clone().field(name.to_owned()), each),
            None => of_field(kind, at, each),
        }
    }
}

/// `r#type` is called `type` wherever it is read.
fn step(name: &str) -> Option<&str> {
    (!NO_FIELDS.contains(&name)).then(|| name.strip_prefix("r#").unwrap_or(name))
}

fn of_field(kind: &ValidationErrorsKind, at: &FieldPath, each: Each<'_>) {
    match kind {
        ValidationErrorsKind::Struct(errors) => of_struct(errors, at, each),
        ValidationErrorsKind::List(list) => {
            for (index, errors) in list {
                of_struct(errors, &at.clone().index(*index), each);
            }
        }
        ValidationErrorsKind::Field(errors) => {
            for error in errors {
                each(&field_error(error, at));
            }
        }
    }
}

fn field_error(error: &ValidationError, at: &FieldPath) -> FieldError {
    let bounds = bounds(error);
    let message = error.message.clone().unwrap_or_else(|| message(error, bounds.as_deref()));
    let mut field_error = FieldError::new(at.clone(), message).with_code(error.code.clone());
    if let Some(bounds) = bounds {
        field_error = field_error.with_constraint(format!("{}: {bounds}", error.code));
    }
    let params = OF_THE_RULE.into_iter().filter_map(|name| Some((name, error.params.get(name)?)));
    params.fold(field_error, |error, (name, value)| error.with_param(name, value.clone()))
}

/// `1-200`, `at least 1`, `more than 0 and at most 10`.
fn bounds(error: &ValidationError) -> Option<String> {
    let param = |name| error.params.get(name).map(Value::to_string);
    if let Some(equal) = param("equal") {
        return Some(equal);
    }
    if let (Some(min), Some(max)) = (param("min"), param("max")) {
        return Some(format!("{min}-{max}"));
    }
    let ends =
        [("min", "at least"), ("exclusive_min", "more than"), ("max", "at most"), ("exclusive_max", "less than")];
    let ends: Vec<_> = ends.into_iter().filter_map(|(name, words)| Some(format!("{words} {}", param(name)?))).collect();
    (!ends.is_empty()).then(|| ends.join(" and "))
}

/// What a rule of validator asks for, in words.
fn message(error: &ValidationError, bounds: Option<&str>) -> Cow<'static, str> {
    let needle = || error.params.get("needle").map(Value::to_string).unwrap_or_default();
    match (&*error.code, bounds) {
        ("length", Some(bounds)) => format!("Length must be {bounds}").into(),
        ("range", Some(bounds)) => format!("Must be {bounds}").into(),
        ("contains", _) => format!("Must contain {}", needle()).into(),
        ("does_not_contain", _) => format!("Must not contain {}", needle()).into(),
        ("email", _) => "Must be an email address".into(),
        ("url", _) => "Must be a URL".into(),
        ("ip", _) => "Must be an IP address".into(),
        ("credit_card", _) => "Must be a credit card number".into(),
        ("non_control_character", _) => "Must not contain control characters".into(),
        ("must_match", _) => "Must match the other field".into(),
        ("required", _) => "Is required".into(),
        ("regex", _) => "Does not have the expected form".into(),
        _ => "Is not valid".into(),
    }
}
