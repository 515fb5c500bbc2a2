//! Attributes other than `#[api]`: `#[from]`, `#[source]` and `#[backtrace]` mark a field, and take no value.

use darling::error::Accumulator;
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token};

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
        for repeated in attrs.iter().filter(|attr| name(attr).is_some()).skip(1) {
            report(
                repeated.path(),
                "the field is marked already, and `#[from]` includes `#[source]`: keep one",
                errors,
            );
        }
    }
}

/// The derive borrows fields, and those of a packed type may be unaligned.
pub fn refuse_packed(input: &Input, errors: &mut Accumulator) {
    for attr in input.attrs.iter().filter(|attr| attr.path().is_ident("repr")) {
        let options = attr.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).unwrap_or_default();
        for packed in options.iter().filter(|option| option.path().is_ident("packed")) {
            report(packed, "`packed` is not supported, since fields are borrowed: leave it out", errors);
        }
    }
}

fn name(attr: &Attribute) -> Option<&'static str> {
    ["from", "source", "backtrace"].into_iter().find(|name| attr.path().is_ident(name))
}
