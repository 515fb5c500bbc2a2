//! The HTTP status.

use darling::{Error, Result};
use syn::Ident;

use crate::keys::Key;
use crate::keys::status as written;
use crate::keys::words::Word;
use crate::model::Status;

/// The status in the catalog, and the source of the status of an occurrence.
pub struct CatalogStatus {
    pub number: u16,
    pub dynamic: Option<Status>,
}

/// A status below 400 requires `allow_success`.
pub fn refuse_success(
    stated: &Key<written::Status>,
    allow_success: Option<&Key<Word>>,
    is_of_enum: bool,
) -> Result<()> {
    let on_variants = if is_of_enum { " on its variant" } else { "" };
    match stated.get() {
        Some(written::Status::Number(number @ ..400)) if allow_success.is_none() => stated.written.fail(format!(
            "{number} is not an error status: write one in 400..=599; a success with a code, such as a degraded 200, is marked `allow_success`{on_variants}"
        )),
        _ => Ok(()),
    }
}

/// The source of the status of an occurrence: a number, a field or a function.
pub fn of_occurrence(stated: Option<&written::Status>, field: Option<usize>) -> Option<Status> {
    let stated = stated.map(|stated| match stated {
        written::Status::Number(number) => Status::Fixed(*number),
        written::Status::Function(path) => Status::Function(path.clone()),
    });
    field.map(Status::Field).or(stated)
}

impl CatalogStatus {
    /// The catalog requires a number. A field or a function may return any status, so it is 500 unless a number is written as well.
    pub fn of(own: Option<&written::Status>, of_type: Option<&written::Status>, field: Option<usize>) -> Option<Self> {
        let stated = || own.into_iter().chain(of_type);
        let number =
            stated().find_map(|stated| if let written::Status::Number(number) = stated { Some(*number) } else { None });
        let dynamic = of_occurrence(stated().next(), field).filter(|status| !matches!(status, Status::Fixed(_)));
        let number = number.or(dynamic.as_ref().map(|_| 500))?;
        Some(Self { number, dynamic })
    }
}

/// A function has no effect with a field.
pub fn refuse_two(stated: &Key<written::Status>, field: Option<usize>) -> Result<()> {
    match (stated.get(), field) {
        (Some(written::Status::Function(_)), Some(_)) => {
            stated.written.fail("a field is marked `status`, so the function has no effect: keep one of them, or write the status of the catalog, `status = 404`")
        }
        _ => Ok(()),
    }
}

/// The error of a missing status.
pub fn missing(ident: &Ident, is_struct: bool) -> Error {
    let elsewhere = if is_struct { "" } else { " here, or a status on the enum for all variants" };
    Error::custom(format!("`{ident}` has no status: write `#[api(status = 404)]`{elsewhere}")).with_span(ident)
}
