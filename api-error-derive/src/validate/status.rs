//! The HTTP status.

use darling::{Error, Result};
use http::StatusCode;
use syn::ext::IdentExt;
use syn::{Expr, Ident, Path, PathSegment};

use super::value::is_integer;
use crate::keys::Value;
use crate::model::Status;

/// What `status = …` says.
pub enum Stated {
    Number(u16),
    Function(Path),
}

pub fn status(value: &Value, allow_success: Option<&Value>) -> Result<Stated> {
    let allow_success = allow_success.map_or(Ok(false), Value::flag)?;
    let number = match value.expression() {
        Some(Expr::Path(path)) => match path.path.segments.last().and_then(by_constant) {
            Some(number @ 400..=599) => {
                return value.fail(format!("`status` takes the number: write `status = {number}`"));
            }
            Some(number) => i64::from(number),
            None if is_function(&path.path) => return value.plain(path).map(Stated::Function),
            None => return value.fail(FORMS),
        },
        Some(expression) if !is_integer(expression) && !matches!(expression, Expr::Lit(_)) => {
            return value.fail(FORMS);
        }
        _ => value.integer("404")?,
    };
    match u16::try_from(number) {
        Ok(number @ 400..=599) => Ok(Stated::Number(number)),
        Ok(number @ 200..=399) if allow_success => Ok(Stated::Number(number)),
        Ok(200..=399) => value.fail(format!(
            "{number} is not the status of an error, which lies in 400..=599; a success that carries a code, such as a degraded 200, is marked `allow_success`"
        )),
        _ => value.fail(format!("{number} is not the status of an error: write one in 400..=599, such as 404")),
    }
}

const FORMS: &str = "`status` takes the number of an HTTP status, or a function of the error: `status = 404`, `status = Self::status_of`";

/// The names of functions begin with a small letter.
fn is_function(path: &Path) -> bool {
    path.segments
        .last()
        .is_some_and(|last| last.ident.unraw().to_string().starts_with(|first: char| !first.is_uppercase()))
}

/// The status in the catalog, and what decides about that of an occurrence. The catalog needs one in any case; a field or a
/// function may answer anything, so it is a fault of the server unless something else is written.
pub fn decide(own: Option<Stated>, of_type: Option<Stated>, field: Option<usize>) -> Option<(u16, Option<Status>)> {
    let (number, function) = match (own, of_type) {
        (Some(Stated::Number(number)), _) | (None, Some(Stated::Number(number))) => (Some(number), None),
        (Some(Stated::Function(path)), Some(Stated::Number(number))) => (Some(number), Some(path)),
        (Some(Stated::Function(path)), _) | (None, Some(Stated::Function(path))) => (None, Some(path)),
        (None, None) => (None, None),
    };
    let dynamic = field.map(Status::Field).or(function.map(Status::Function));
    (number.is_some() || dynamic.is_some()).then(|| (number.unwrap_or(500), dynamic))
}

/// Two things cannot decide.
pub fn refuse_two(stated: Option<&Stated>, value: &Value, field: Option<usize>) -> Result<()> {
    match (stated, field) {
        (Some(Stated::Function(_)), Some(_)) => {
            value.fail("a field is marked `status`, so the function has nothing to decide: keep one of them; beside the field `status` is the number that stands in the catalog")
        }
        _ => Ok(()),
    }
}

/// The fault where there is none.
pub fn missing(ident: &Ident, is_struct: bool) -> Error {
    let elsewhere = if is_struct { "" } else { " here, or a status on the enum for all variants" };
    Error::custom(format!("`{ident}` has no status: write `#[api(status = 404)]`{elsewhere}")).with_span(ident)
}

/// The status that the `http` crate has under that name.
fn by_constant(segment: &PathSegment) -> Option<u16> {
    let constant = |phrase: &str| phrase.to_uppercase().replace([' ', '-'], "_").replace('\'', "");
    (100..600).find(|&number| {
        let phrase = StatusCode::from_u16(number).ok().and_then(|status| status.canonical_reason());
        phrase.is_some_and(|phrase| segment.ident == constant(phrase))
    })
}
