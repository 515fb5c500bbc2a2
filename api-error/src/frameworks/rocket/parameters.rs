//! Parameters that do not fit. Rocket forwards then, and drops the error.

use ::rocket::Request;
use ::rocket::http::Status;

use crate::error::FieldError;
use crate::inputs::{InputError, Rejection};

/// What the route rejects if it forwards with that status: sure where it has parameters in the path alone, or in the query alone.
pub(super) fn rejection(request: &Request<'_>, status: Status) -> Option<Rejection> {
    let route = request.route().filter(|_| status == Status::UnprocessableEntity)?;
    let segments = names(route.uri.path(), '/');
    let fields = names(route.uri.query().unwrap_or_default(), '&');
    match (&*segments, &*fields) {
        ([], []) => None,
        (names, []) => Some(Rejection::new(InputError::InvalidPath, &only(names))),
        ([], names) => Some(Rejection::new(InputError::InvalidQuery, &only(names))),
        _ => None,
    }
}

/// Of several parameters, any may be the one.
fn only(names: &[&str]) -> Option<FieldError> {
    let [name] = names else { return None };
    Some(FieldError::new((*name).to_owned(), "Is not valid").with_code("invalid"))
}

/// The names in `<name>` and `<name..>`. Anything fits `<_>`.
fn names(pattern: &str, separator: char) -> Vec<&str> {
    let parameters = pattern.split(separator).filter_map(|part| part.strip_prefix('<')?.strip_suffix('>'));
    parameters.map(|name| name.trim_end_matches('.')).filter(|name| *name != "_").collect()
}
