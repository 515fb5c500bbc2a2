//! [garde](https://docs.rs/garde) 0.23: its report lists rejected fields (feature `garde`).

use garde::Report;

use crate::error::{FieldError, FieldErrors, FieldPath, HoldsRejected};

// Its own texts hold no value; those of a rule of the user may.
impl HoldsRejected for Report {}
impl HoldsRejected for garde::Error {}

/// The report of [garde](https://docs.rs/garde) (feature `garde`): path and message.
///
/// ```
/// use api_error::{ApiError, ErrorView};
/// use garde::{Report, Validate};
///
/// #[derive(Validate)]
/// struct NewUser {
///     #[garde(length(min = 8))]
///     password: String,
/// }
///
/// #[derive(Debug, ApiError)]
/// enum UserError {
///     #[api(status = 422, message = "Request validation failed")]
///     Invalid(#[from] #[api(field_errors)] Report),
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
///         r#"[{"field":"password","message":"length is lower than 8"}]}}"#,
///     ),
/// );
/// ```
///
/// - garde keeps nothing but the text of an error, so there is neither a code nor a constraint, and none is guessed from the text.
/// - Fields have their names in Rust, as garde does not read `#[serde(rename_all)]`: `rename_all = "camelCase"` with `field_errors`
///   [renames them](crate::guide::validation).
/// - The texts of garde's own rules hold no value. What a rule of yours writes is sent as it is, so write no value into it.
/// - Errors come in the order of the report, which is that of the fields; of a `HashMap` it is that of the map.
#[diagnostic::do_not_recommend]
impl FieldErrors for Report {
    fn for_each(&self, each: &mut dyn FnMut(&FieldError)) {
        for (path, error) in self.iter() {
            each(&FieldError::new(field_path(path), error.message().to_owned()));
        }
    }
}

/// garde tells names from indices to serde alone: its text is the same for the key `a.b` and for `b` in `a`.
fn field_path(path: &garde::Path) -> FieldPath {
    let steps = serde_json::to_value(path).and_then(serde_json::from_value::<Vec<(String, String)>>);
    steps.unwrap_or_default().into_iter().fold(FieldPath::new(), |at, (kind, step)| match (&*kind, step.parse()) {
        ("index", Ok(index)) => at.index(index),
        ("none", _) => at,
        // `r#type` is called `type` wherever it is read.
        ("key", _) => at.field(step.strip_prefix("r#").unwrap_or(&step).to_owned()),
        _ => at.field(step),
    })
}
