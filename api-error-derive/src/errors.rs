//! Errors with their spans, one or several.

use std::fmt::Display;
use std::mem;

use darling::error::Accumulator;
use darling::{Error, Result};
use proc_macro2::Span;
use syn::spanned::Spanned;

/// An error at a span.
pub fn error(span: Span, message: impl Display) -> Error {
    Error::custom(message).with_span(&span)
}

/// The same as a result.
pub fn fail<T>(at: &impl Spanned, message: impl Display) -> Result<T> {
    Err(error(at.span(), message))
}

/// The same among others.
pub fn report(at: &impl Spanned, message: impl Display, errors: &mut Accumulator) {
    errors.push(error(at.span(), message));
}

/// Both results, or the errors of both.
pub fn both<A, B>(first: Result<A>, second: Result<B>) -> Result<(A, B)> {
    match (first, second) {
        (Ok(first), Ok(second)) => Ok((first, second)),
        (Err(first), Err(second)) => Err(Error::multiple(vec![first, second])),
        (Err(error), _) | (_, Err(error)) => Err(error),
    }
}

/// All results, or the errors of all.
pub fn all<T>(results: impl IntoIterator<Item = Result<T>>) -> Result<Vec<T>> {
    let mut errors = Error::accumulator();
    let values = results.into_iter().filter_map(|result| errors.handle(result)).collect();
    errors.finish_with(values)
}

/// No errors, or these.
pub fn none(errors: impl IntoIterator<Item = Error>) -> Result<()> {
    all(errors.into_iter().map(Err)).map(|_: Vec<()>| ())
}

/// Whether no error was reported yet.
pub fn is_empty(errors: &mut Accumulator) -> bool {
    let known = mem::take(errors).into_inner();
    let is_empty = known.is_empty();
    errors.extend(known);
    is_empty
}
