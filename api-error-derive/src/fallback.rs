//! Stubs of the implementations after an error, so that uses of the type report no second error.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Ident, Path, Type, WhereClause, parse_quote};

use crate::attr::Input;
use crate::keys::facts::Crate;
use crate::keys::implementations::closest_implementation;
use crate::keys::{Key, Stated};
use crate::model::Source;
use crate::naming::{self, Constants};
use crate::path;
use crate::validate::companions::Companions;
use crate::validate::marks::source;
use crate::validate::types::is_remote_error;

/// The implementations that uses of the type require. They are never run.
pub fn stub(input: &Input) -> TokenStream {
    let runtime = path::runtime(input.krate.value().map(|Crate { path, .. }| path.clone()));
    let manual = manual(input);
    let (ident, vis) = (&input.ident, &input.vis);
    let (impl_generics, type_generics, stated_bounds) = input.generics.split_for_impl();
    let bounds = bounds(input, &manual);
    let constants = constants(input).into_iter().map(
        |constant| quote!(#vis const #constant: &'static #runtime::private::ErrorSpec = &#runtime::private::STUB;),
    );
    let error = error(input, &manual, bounds.as_ref());
    let decode = decode(input, &runtime);
    quote! {
        #[allow(dead_code, missing_docs, deprecated)]
        const _: () = {
            impl #impl_generics #ident #type_generics #stated_bounds { #(#constants)* }
            impl #impl_generics #runtime::private::ApiError for #ident #type_generics #bounds {
                fn spec(&self) -> &'static #runtime::private::ErrorSpec { &#runtime::private::STUB }
            }
            impl #impl_generics #runtime::private::Catalogued for #ident #type_generics #bounds {
                const TABLE: #runtime::private::Table = #runtime::private::Table { own: &[], inner: &[], retired: &[] };
                fn inside(&self) -> &dyn #runtime::private::ApiError { self }
            }
            #error
            #decode
            #runtime::__adapters! { [#(#manual)*] [#impl_generics] #ident #type_generics, [#bounds] }
        };
    }
}

/// Display, Error and From, unless another derive or the user implements them.
fn error(input: &Input, manual: &[Ident], bounds: Option<&WhereClause>) -> Option<TokenStream> {
    if Companions::of(input).implement_error() {
        return None;
    }
    let ident = &input.ident;
    let (impl_generics, type_generics, stated_bounds) = input.generics.split_for_impl();
    let display = quote! {
        impl #impl_generics ::core::fmt::Display for #ident #type_generics #stated_bounds {
            fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::result::Result::Ok(())
            }
        }
    };
    let error = quote!(impl #impl_generics ::core::error::Error for #ident #type_generics #bounds {});
    let from = sources(input).map(|source| {
        quote! {
            impl #impl_generics ::core::convert::From<#source> for #ident #type_generics #stated_bounds {
                fn from(_: #source) -> Self { loop {} }
            }
        }
    });
    let from = quote!(#(#from)*);
    let all = [("Display", display), ("Error", error), ("From", from)];
    let missing = all.into_iter().filter(|(name, _)| !manual.iter().any(|ident| ident == name));
    Some(missing.map(|(_, tokens)| tokens).collect())
}

/// The conversion from a received error, for a type with `decode`.
fn decode(input: &Input, runtime: &Path) -> Option<TokenStream> {
    if !cfg!(feature = "client") || input.decode.is_none() {
        return None;
    }
    let ident = &input.ident;
    let (impl_generics, type_generics, bounds) = input.generics.split_for_impl();
    let remote = quote!(#runtime::private::RemoteError);
    let has_other = input.drafts.iter().any(|draft| draft.other.is_some());
    let conversion = if sources(input).any(is_remote_error) {
        // This conversion was reported.
        TokenStream::new()
    } else if has_other {
        quote! {
            impl #impl_generics ::core::convert::From<#remote> for #ident #type_generics #bounds {
                fn from(_: #remote) -> Self { loop {} }
            }
        }
    } else {
        quote! {
            impl #impl_generics ::core::convert::TryFrom<#remote> for #ident #type_generics #bounds {
                type Error = #remote;
                fn try_from(_: #remote) -> ::core::result::Result<Self, #remote> { loop {} }
            }
        }
    };
    Some(quote! {
        impl #impl_generics #runtime::private::Decode for #ident #type_generics #bounds {
            fn decode(_: &#remote) -> ::core::result::Result<Self, #runtime::private::ReadError> { loop {} }
        }
        #conversion
    })
}

/// The bounds of a generic type that its implementations require.
fn bounds(input: &Input, manual: &[Ident]) -> Option<WhereClause> {
    let ident = &input.ident;
    let (_, type_generics, _) = input.generics.split_for_impl();
    let mut generics = input.generics.clone();
    if generics.type_params().next().is_some() {
        let by_hand = |name| manual.iter().any(|ident| ident == name);
        generics.make_where_clause().predicates.push(if Companions::of(input).implement_error() || by_hand("Error") {
            parse_quote!(#ident #type_generics: ::core::error::Error)
        } else if by_hand("Display") {
            parse_quote!(#ident #type_generics: ::core::fmt::Debug + ::core::fmt::Display)
        } else {
            parse_quote!(#ident #type_generics: ::core::fmt::Debug)
        });
    }
    generics.where_clause
}

/// The implementations to omit, misspelt ones included.
fn manual(input: &Input) -> Vec<Ident> {
    let words = input.manual.iter().filter_map(Key::get).flat_map(|list| &list.names);
    let meant = |word: &Ident| closest_implementation(word).map(|name| Ident::new(name, word.span()));
    words.filter_map(meant).collect()
}

fn constants(input: &Input) -> Vec<Ident> {
    if input.is_struct {
        return vec![naming::constant_of_struct(&input.ident)];
    }
    let constants = Constants::of(input.drafts.iter().map(|draft| &draft.name));
    input.drafts.iter().filter_map(|draft| constants.name(&draft.name, draft.ident.span())).collect()
}

/// The types behind `#[from]`, each once.
fn sources(input: &Input) -> impl Iterator<Item = &Type> {
    let mut seen = HashSet::new();
    let fields = input.drafts.iter().flat_map(|draft| &draft.fields);
    let made = fields.filter(|field| source(field) == Some(Source::From));
    made.map(|field| &field.ty).filter(move |ty| seen.insert(ty.to_token_stream().to_string()))
}
