//! Attributes of a field.

use super::companions::Companions;
use crate::attr::Field;
use crate::keys::{Stated, Written};
use crate::model::Source;

/// Whether the field is marked to be sent. A field that is an error is sent only then.
pub fn is_required(field: &Field) -> bool {
    field.detail.is_some() || field.rename.is_some() || field.expose.is_some() || field.message.is_some()
}

/// Whether production includes a field of a variant.
pub fn is_shown(field: &Field, of_variant: bool) -> bool {
    field.expose.as_ref().map_or(of_variant, |stated| stated.get().is_none_or(|flag| flag.0))
}

/// Whether the field is for logs, by an attribute or by the rules of another derive.
pub fn is_cause(field: &Field, companions: Companions) -> bool {
    ["source", "from", "backtrace"].iter().any(|name| has_attribute(field, name)) || companions.take(field)
}

pub fn source(field: &Field) -> Option<Source> {
    if has_attribute(field, "from") {
        Some(Source::From)
    } else {
        has_attribute(field, "source").then_some(Source::Source)
    }
}

fn has_attribute(field: &Field, name: &str) -> bool {
    field.attrs.iter().any(|attr| attr.path().is_ident(name))
}

/// The keys `details`, `field_errors` and `errors` of the field.
pub fn whole_values(field: &Field) -> impl Iterator<Item = &Written> {
    [field.details.written(), field.field_errors.written(), field.errors.written()].into_iter().flatten()
}
