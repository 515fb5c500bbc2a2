//! Attributes other than `#[api]`: `#[from]`, `#[source]` and `#[backtrace]` mark a field, and take no value.

use darling::error::Accumulator;
use syn::{Attribute, Meta};

use crate::attr::Input;
use crate::errors::report;

/// An attribute without effect is an error. Companion derives have the same attributes, and their own rules.
pub fn refuse_useless(input: &Input, errors: &mut Accumulator) {
    let of_type = input.attrs.iter();
    let of_variants = input.drafts.iter().filter(|_| !input.is_struct).flat_map(|draft| &draft.attrs);
    for (attr, name) in of_type.chain(of_variants).filter_map(|attr| Some((attr, name(attr)?))) {
        let message = format!("`#[{name}]` has no effect here: write it on a field, `(#[{name}] …)`");
        report(attr.path(), message, errors);
    }
    for attr in input.drafts.iter().flat_map(|draft| &draft.fields).flat_map(|field| &field.attrs) {
        if let (Some(name), Meta::List(_) | Meta::NameValue(_)) = (name(attr), &attr.meta) {
            report(&attr.meta, format!("`#[{name}]` takes no value: write `#[{name}]`"), errors);
        }
    }
    for attrs in input.drafts.iter().flat_map(|draft| &draft.fields).map(|field| &field.attrs) {
        let marks = attrs.iter().filter(|attr| attr.path().is_ident("from") || attr.path().is_ident("source"));
        for repeated in marks.skip(1) {
            report(
                repeated.path(),
                "the field is marked as the source already, `#[from]` includes `#[source]`: keep one",
                errors,
            );
        }
    }
}

fn name(attr: &Attribute) -> Option<&'static str> {
    ["from", "source", "backtrace"].into_iter().find(|name| attr.path().is_ident(name))
}
