//! The HTTP status.

use darling::{FromMeta, Result};
use http::StatusCode;
use syn::ext::IdentExt;
use syn::{Expr, Meta, Path, PathSegment};

use super::item::{Item, is_integer};

/// The value of `status = …`.
pub enum Status {
    /// 200 to 599.
    Number(u16),
    /// A function of the error.
    Function(Path),
}

const FORMS: &str =
    "`status` takes an HTTP status number or a function of the error: `status = 404`, `status = Self::status_of`";

impl FromMeta for Status {
    fn from_meta(meta: &Meta) -> Result<Self> {
        let item = Item(meta);
        let number = match item.expression() {
            Some(Expr::Path(path)) => match path.path.segments.last().and_then(by_constant) {
                Some(number @ 400..=599) => {
                    return item.fail(format!("`status` takes a number: write `status = {number}`"));
                }
                Some(number) => i64::from(number),
                None if is_function(&path.path) => return item.plain(path).map(Self::Function),
                None => return item.fail(FORMS),
            },
            Some(expression) if !is_integer(expression) && !matches!(expression, Expr::Lit(_)) => {
                return item.fail(FORMS);
            }
            _ => item.integer("404")?,
        };
        match u16::try_from(number) {
            Ok(number @ 200..=599) => Ok(Self::Number(number)),
            _ => item.fail(format!("{number} is not an error status: write one in 400..=599, such as 404")),
        }
    }
}

/// The names of functions begin with a lower case letter.
fn is_function(path: &Path) -> bool {
    path.segments
        .last()
        .is_some_and(|last| last.ident.unraw().to_string().starts_with(|first: char| !first.is_uppercase()))
}

/// The status that the `http` crate has under that name.
fn by_constant(segment: &PathSegment) -> Option<u16> {
    let constant = |phrase: &str| phrase.to_uppercase().replace([' ', '-'], "_").replace('\'', "");
    (100..600).find(|&number| {
        let phrase = StatusCode::from_u16(number).ok().and_then(|status| status.canonical_reason());
        phrase.is_some_and(|phrase| segment.ident == constant(phrase))
    })
}
