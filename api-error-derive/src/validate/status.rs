//! The HTTP status.

use darling::Result;
use http::StatusCode;
use syn::{Expr, Ident};

use super::value::fault;
use crate::attr::{Facts, Value};

/// The status of an error: its own, else that of its type.
pub fn status(own: &Facts, of_type: Option<&Value>, ident: &Ident, is_struct: bool) -> Result<u16> {
    let allow_success = own.allow_success.as_ref().map_or(Ok(false), Value::flag)?;
    match own.status.as_ref().or(of_type) {
        Some(value) => number(value, allow_success),
        None if is_struct => fault(ident, format!("`{ident}` has no status: write `#[api(status = 404)]`")),
        None => fault(
            ident,
            format!(
                "`{ident}` has no status: write `#[api(status = 404)]` here, or a status on the enum for all variants"
            ),
        ),
    }
}

fn number(value: &Value, allow_success: bool) -> Result<u16> {
    if let Some(Expr::Path(path)) = value.expression() {
        let name = path
            .path
            .segments
            .last()
            .map(|segment| segment.ident.to_string())
            .unwrap_or_default();
        return match by_constant(&name) {
            Some(number) => value.fault(format!("`status` takes the number: write `status = {number}`")),
            None => value.fault("`status` takes the number of an HTTP status: `status = 404`"),
        };
    }
    let number = value.integer("404")?;
    match number {
        400..=599 => {}
        200..=399 if allow_success => {}
        200..=399 => {
            return value.fault(format!(
                "{number} is not the status of an error, which lies in 400..=599; for an outcome that is none, add `allow_success`"
            ));
        }
        _ => {
            return value.fault(format!(
                "{number} is not the status of an error: write one in 400..=599, such as 404"
            ));
        }
    }
    u16::try_from(number).map_or_else(|_| value.fault("the status is too large"), Ok)
}

/// The status that the `http` crate has under that name.
fn by_constant(name: &str) -> Option<u16> {
    let constant = |phrase: &str| phrase.to_uppercase().replace([' ', '-'], "_").replace('\'', "");
    (100..600).find(|&number| {
        let status = StatusCode::from_u16(number).ok();
        status
            .and_then(|status| status.canonical_reason())
            .is_some_and(|phrase| constant(phrase) == name)
    })
}
