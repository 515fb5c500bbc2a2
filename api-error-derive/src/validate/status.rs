//! The HTTP status.

use darling::{Error, Result};
use http::StatusCode;
use syn::{Expr, Ident, PathSegment};

use crate::attr::Value;

/// The status of an error: its own, else that of its type.
pub fn status(value: &Value, allow_success: Option<&Value>) -> Result<u16> {
    let allow_success = allow_success.map_or(Ok(false), Value::flag)?;
    let number = match value.expression() {
        Some(Expr::Path(path)) => match path.path.segments.last().and_then(by_constant) {
            Some(number @ 400..=599) => {
                return value.fault(format!("`status` takes the number: write `status = {number}`"));
            }
            Some(number) => i64::from(number),
            None => return value.fault("`status` takes the number of an HTTP status: `status = 404`"),
        },
        _ => value.integer("404")?,
    };
    match u16::try_from(number) {
        Ok(number @ 400..=599) => Ok(number),
        Ok(number @ 200..=399) if allow_success => Ok(number),
        Ok(200..=399) => value.fault(format!(
            "{number} is not the status of an error, which lies in 400..=599; a success that carries a code, such as a degraded 200, is marked `allow_success`"
        )),
        _ => value.fault(format!("{number} is not the status of an error: write one in 400..=599, such as 404")),
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
