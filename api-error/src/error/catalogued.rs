//! What a catalog accepts.

use super::ApiError;
use crate::spec::{Keys, Table};

/// A type whose errors are known to the compiler: what [`catalog!`](crate::catalog!) accepts.
///
/// `#[derive(ApiError)]` implements it beside [`ApiError`](trait@crate::error::ApiError). It is a trait of its own because a trait
/// with a constant cannot be used as `dyn`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not derive `ApiError`",
    label = "this has no code and no status",
    note = "a type of your own: `#[derive(ApiError)]`",
    note = "a foreign error: a variant of its own, `#[api(status = 500)] Name(#[from] {Self})`, or `api_error::Internal`",
    note = "any API error: `api_error::BoxApiError`"
)]
pub trait Catalogued {
    /// The specs of this type and of the types inside it.
    const TABLE: Table;

    /// What a check for clashes compares, where there are types inside: it is computed once, in however many types this one is
    /// nested. (The compiler computes it for each type, so a type without others has none.)
    #[doc(hidden)]
    const KEYS: &'static Keys = &Keys::NONE;

    /// What a variant that is transparent delegates to.
    #[doc(hidden)]
    fn inside(&self) -> &dyn ApiError;

    /// Lists what this type can answer.
    #[cfg(feature = "utoipa")]
    #[doc(hidden)]
    fn responses(responses: &mut super::possible_responses::PossibleResponses<'_>) {
        responses.table(&Self::TABLE);
    }
}
