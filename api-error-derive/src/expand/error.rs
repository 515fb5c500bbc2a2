//! Display, Error and From, where no other derive implements them.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::generics;
use super::parts::{binding_of, located_at};
use crate::model::{Model, Source, Variant};

/// The implementations that no other derive generates.
pub fn implementations(model: &Model) -> TokenStream {
    if !model.implements_error {
        return TokenStream::new();
    }
    let display = (!model.manual("Display")).then(|| display(model));
    let error = (!model.manual("Error")).then(|| error(model));
    let from = (!model.manual("From")).then(|| from(model));
    quote!(#display #error #from)
}

/// Logs read what clients read, but of a transparent variant the Display of the error inside.
fn display(model: &Model) -> TokenStream {
    let Model { runtime, ident, .. } = model;
    let (impl_generics, type_generics, _) = model.generics.split_for_impl();
    let bounds = generics::for_display(model);
    let arms: Vec<_> = model.variants.iter().filter_map(|variant| display_arm(model, variant)).collect();
    let body = model.match_self(&arms, &quote!(#runtime::private::ApiError::message(self, __f)));
    quote! {
        #runtime::__a_display_of_your_own_goes_with_manual_Display! {
            [#impl_generics] #ident #type_generics, [#bounds]
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #body
            }
        }
    }
}

fn display_arm(model: &Model, variant: &Variant) -> Option<TokenStream> {
    let (pattern, inner) = model.inside(variant)?;
    Some(quote!(#pattern => ::core::fmt::Display::fmt(#inner, __f),))
}

fn error(model: &Model) -> TokenStream {
    let runtime = &model.runtime;
    let arms: Vec<_> = model.variants.iter().filter_map(|variant| source_arm(model, variant)).collect();
    let body = model.match_self(&arms, &quote!(::core::option::Option::None));
    let source = (!arms.is_empty()).then(|| {
        quote! {
            fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                use #runtime::private::AsSource as _;
                #body
            }
        }
    });
    let source = source.unwrap_or_default();
    model.implement(&quote!(::core::error::Error), &generics::for_error(model), &source)
}

fn source_arm(model: &Model, variant: &Variant) -> Option<TokenStream> {
    if let Some((pattern, inner)) = model.inside(variant) {
        return Some(quote!(#pattern => ::core::error::Error::source(#inner),));
    }
    let (index, field) = variant.fields.iter().enumerate().find(|(_, field)| field.source.is_some())?;
    let pattern = model.pattern(variant, &[index]);
    let source = binding_of(index, field);
    Some(if field.is_option() {
        quote_spanned! {source.span()=>
            #pattern => match #source {
                ::core::option::Option::Some(__source) => ::core::option::Option::Some((*__source).__as_source()),
                ::core::option::Option::None => ::core::option::Option::None,
            },
        }
    } else {
        quote_spanned!(source.span()=> #pattern => ::core::option::Option::Some((*#source).__as_source()),)
    })
}

fn from(model: &Model) -> TokenStream {
    let converted = model.variants.iter().flat_map(|variant| {
        let sources = variant.fields.iter().filter(|field| field.source == Some(Source::From));
        sources.map(move |field| (variant, field))
    });
    let (runtime, ident) = (&model.runtime, &model.ident);
    let (impl_generics, type_generics, bounds) = model.generics.split_for_impl();
    let implementations = converted.map(|(variant, field)| {
        let (path, member, ty) = (model.path(variant), &field.member, &field.ty);
        let conversion = quote! {
            #runtime::__each_type_once_and_a_from_of_your_own_goes_with_manual_From! {
                [#impl_generics] #ty, #ident #type_generics, [#bounds]
                fn from(__source: #ty) -> Self {
                    #path { #member: __source }
                }
            }
        };
        // A second conversion of the type is reported at the field.
        located_at(ty.span(), conversion)
    });
    quote!(#(#implementations)*)
}
