//! What a field, or a function, decides when the program runs.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::parts::binding_of;
use crate::model::{Model, Status, Variant};

/// `ApiError::status`, where it is not always that of the spec.
pub fn status(model: &Model) -> Option<TokenStream> {
    let runtime = &model.runtime;
    let otherwise = model.or_inside(&quote!(status()), &quote!(#runtime::private::ApiError::spec(self).status()));
    let arms = model.variants.iter().filter_map(|variant| status_arm(model, variant, &otherwise));
    model.method(&quote!(fn status(&self) -> #runtime::private::StatusCode), arms, &otherwise)
}

fn status_arm(model: &Model, variant: &Variant, otherwise: &TokenStream) -> Option<TokenStream> {
    let runtime = &model.runtime;
    let (pattern, status) = match variant.status.as_ref()? {
        Status::Fixed(number) => {
            let pattern = model.pattern(variant, &[]);
            return Some(quote!(#pattern => #runtime::private::status(#number),));
        }
        Status::Field(index) => {
            let field = binding_of(*index, variant.fields.get(*index)?);
            (
                model.pattern(variant, &[*index]),
                quote_spanned!(field.span()=> #runtime::private::StatusField::status(#field)),
            )
        }
        Status::Function(path) => {
            // The path may come from a macro of the user, where `self` is unknown.
            let this = quote!(self);
            let status = quote_spanned!(path.span()=> #runtime::private::StatusField::status(&#path(#this)));
            (model.pattern(variant, &[]), status)
        }
    };
    Some(quote!(#pattern => ::core::option::Option::unwrap_or(#status, #otherwise),))
}

/// `ApiError::code`, where a field decides it.
pub fn code(model: &Model) -> Option<TokenStream> {
    let runtime = &model.runtime;
    let otherwise = model.or_inside(&quote!(code()), &quote!(#runtime::private::ApiError::spec(self).code()));
    let arms = model.variants.iter().filter_map(|variant| {
        let index = variant.code?;
        let (pattern, field) = (model.pattern(variant, &[index]), binding_of(index, variant.fields.get(index)?));
        let code = quote_spanned!(field.span()=> #runtime::private::CodeField::code(#field));
        Some(quote!(#pattern => ::core::option::Option::unwrap_or(#code, #otherwise),))
    });
    model.method(&quote!(fn code(&self) -> &::core::primitive::str), arms, &otherwise)
}

/// `ApiError::delegate`, where there are transparent variants: what is not said here is answered by the error inside.
pub fn delegate(model: &Model) -> Option<TokenStream> {
    let runtime = &model.runtime;
    let arms = model.variants.iter().filter_map(|variant| {
        let (pattern, inner) = model.inside(variant)?;
        Some(quote!(#pattern => ::core::option::Option::Some(#inner),))
    });
    let signature = quote!(fn delegate(&self) -> ::core::option::Option<&dyn #runtime::private::ApiError>);
    model.method(&signature, arms, &quote!(::core::option::Option::None))
}
