//! Strings with slots.

use darling::Result;

use super::{
    super::{model::Piece, syntax::Part},
    reference,
    scope::Scope,
};
use crate::errors::all;

/// The pieces of a string; `escape` prepares its literals for the body or header.
pub fn pieces(parts: &[Part], scope: &Scope, escape: fn(&str) -> String) -> Result<Vec<Piece>> {
    all(parts.iter().map(|part| match part {
        Part::Literal(text) => Ok(Piece::Literal(escape(text))),
        Part::Reference(slot) => reference::text(slot, scope).map(Piece::Fact),
    }))
}
