//! The HTTP status.

use darling::{Error, Result};
use syn::Ident;

use crate::keys::Key;
use crate::keys::status as written;
use crate::keys::words::Word;
use crate::model::Status;

/// The status in the catalog, and what decides that of an occurrence.
pub struct CatalogStatus {
    pub number: u16,
    pub dynamic: Option<Status>,
}

/// A success is meant as one only where that is written.
pub fn refuse_success(stated: &Key<written::Status>, allow_success: Option<&Key<Word>>) -> Result<()> {
    match stated.get() {
        Some(written::Status::Number(number @ ..400)) if allow_success.is_none() => stated.written.fail(format!(
            "{number} is not the status of an error, which lies in 400..=599; a success that carries a code, such as a degraded 200, is marked `allow_success`"
        )),
        _ => Ok(()),
    }
}

/// What decides the status of an occurrence, where the catalog has one in any case: a number here, a field or a function.
pub fn of_occurrence(stated: Option<&written::Status>, field: Option<usize>) -> Option<Status> {
    let stated = stated.map(|stated| match stated {
        written::Status::Number(number) => Status::Fixed(*number),
        written::Status::Function(path) => Status::Function(path.clone()),
    });
    field.map(Status::Field).or(stated)
}

impl CatalogStatus {
    /// The catalog needs a number in any case. A field or a function may answer anything, so it is a server error unless a number is
    /// written as well.
    pub fn of(own: Option<&written::Status>, of_type: Option<&written::Status>, field: Option<usize>) -> Option<Self> {
        let stated = || own.into_iter().chain(of_type);
        let number =
            stated().find_map(|stated| if let written::Status::Number(number) = stated { Some(*number) } else { None });
        let dynamic = of_occurrence(stated().next(), field).filter(|status| !matches!(status, Status::Fixed(_)));
        let number = number.or(dynamic.as_ref().map(|_| 500))?;
        Some(Self { number, dynamic })
    }
}

/// Two things cannot decide.
pub fn refuse_two(stated: &Key<written::Status>, field: Option<usize>) -> Result<()> {
    match (stated.get(), field) {
        (Some(written::Status::Function(_)), Some(_)) => {
            stated.written.fail("a field is marked `status`, so the function has nothing to decide: keep one of them; beside the field `status` is the number that stands in the catalog")
        }
        _ => Ok(()),
    }
}

/// The error where there is none.
pub fn missing(ident: &Ident, is_struct: bool) -> Error {
    let elsewhere = if is_struct { "" } else { " here, or a status on the enum for all variants" };
    Error::custom(format!("`{ident}` has no status: write `#[api(status = 404)]`{elsewhere}")).with_span(ident)
}
