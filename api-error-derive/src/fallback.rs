//! After a fault: the implementations as stubs, so that using the type reports no second error.

use std::collections::HashSet;

use darling::ast::NestedMeta;
use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Attribute, Data, DeriveInput, Expr, Fields, Ident, Meta, Path, Type, WhereClause, parse_quote};

use crate::naming::{self, Constants, Name};
use crate::path;
use crate::suggest::closest;
use crate::validate::{IMPLEMENTATIONS, is_remote_error};
use crate::vocabulary::{Place, meant};

/// What uses of the type expect to find. Nothing of it is ever run.
pub fn stub(input: &DeriveInput) -> TokenStream {
    if matches!(input.data, Data::Union(_)) {
        return TokenStream::new();
    }
    let keys = keys(&input.attrs);
    let (runtime, manual) = (path::runtime(stated_path(&keys)), manual(&keys));
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

/// Display, Error and From, as far as nobody else implements them.
fn error(input: &DeriveInput, manual: &[Ident], bounds: Option<&WhereClause>) -> Option<TokenStream> {
    if is_error_of_another_derive(input) {
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
    Some(
        all.into_iter()
            .filter(|(name, _)| !manual.iter().any(|ident| ident == name))
            .map(|(_, tokens)| tokens)
            .collect(),
    )
}

/// The way back, where the type says `decode`.
fn decode(input: &DeriveInput, runtime: &Path) -> Option<TokenStream> {
    let place = if matches!(input.data, Data::Struct(_)) { Place::Struct } else { Place::Enum };
    if !cfg!(feature = "client") || !says(&input.attrs, place, "decode") {
        return None;
    }
    let ident = &input.ident;
    let (impl_generics, type_generics, bounds) = input.generics.split_for_impl();
    let remote = quote!(#runtime::private::RemoteError);
    let conversion = if sources(input).any(is_remote_error) {
        // It is told that this conversion is one too many.
        TokenStream::new()
    } else if has_other(input) {
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

fn has_other(input: &DeriveInput) -> bool {
    let Data::Enum(data) = &input.data else { return false };
    data.variants.iter().any(|variant| says(&variant.attrs, Place::Variant, "other"))
}

/// Whether a key is written, as far as that can be known: with a slip, or in an attribute that cannot be read.
fn says(attrs: &[Attribute], place: Place, key: &str) -> bool {
    let lists =
        attrs.iter().filter(|attr| attr.path().is_ident("api")).filter_map(|attr| attr.meta.require_list().ok());
    lists.flat_map(|list| idents(&list.tokens)).any(|word| meant(&word.to_string(), place) == Some(key))
}

/// The words of a list, whatever stands between them.
fn idents(tokens: &TokenStream) -> Vec<Ident> {
    let idents =
        tokens.clone().into_iter().map(|token| if let TokenTree::Ident(ident) = token { Some(ident) } else { None });
    idents.flatten().collect()
}

/// Of a generic type, what its own implementations ask for.
fn bounds(input: &DeriveInput, manual: &[Ident]) -> Option<WhereClause> {
    let ident = &input.ident;
    let (_, type_generics, _) = input.generics.split_for_impl();
    let mut generics = input.generics.clone();
    if generics.type_params().next().is_some() {
        let by_hand = |name| manual.iter().any(|ident| ident == name);
        generics.make_where_clause().predicates.push(if is_error_of_another_derive(input) || by_hand("Error") {
            parse_quote!(#ident #type_generics: ::core::error::Error)
        } else if by_hand("Display") {
            parse_quote!(#ident #type_generics: ::core::fmt::Debug + ::core::fmt::Display)
        } else {
            parse_quote!(#ident #type_generics: ::core::fmt::Debug)
        });
    }
    generics.where_clause
}

/// What is written in `#[api(…)]`, as far as it can be read.
fn keys(attrs: &[Attribute]) -> Vec<Meta> {
    let lists =
        attrs.iter().filter(|attr| attr.path().is_ident("api")).filter_map(|attr| attr.meta.require_list().ok());
    let items = lists.flat_map(|list| NestedMeta::parse_meta_list(list.tokens.clone()).unwrap_or_default());
    let metas = items.filter_map(|item| if let NestedMeta::Meta(meta) = item { Some(meta) } else { None });
    metas.collect()
}

fn stated_path(keys: &[Meta]) -> Option<Path> {
    keys.iter().filter(|key| key.path().is_ident("crate")).find_map(|key| match key {
        Meta::NameValue(pair) => match &pair.value {
            Expr::Path(path) => Some(path.path.clone()),
            _ => None,
        },
        _ => None,
    })
}

fn manual(keys: &[Meta]) -> Vec<Ident> {
    let lists = keys.iter().filter(|key| key.path().is_ident("manual")).filter_map(|key| key.require_list().ok());
    let words = lists.flat_map(|list| idents(&list.tokens));
    let meant = |word: Ident| {
        closest(&word.to_string(), IMPLEMENTATIONS.iter().copied()).map(|name| Ident::new(name, word.span()))
    };
    words.filter_map(meant).collect()
}

fn constants(input: &DeriveInput) -> Vec<Ident> {
    match &input.data {
        Data::Enum(data) => {
            let names: Vec<_> = data.variants.iter().map(|variant| Name::of(&variant.ident)).collect();
            let constants = Constants::of(names.iter());
            let variants = data.variants.iter().zip(&names);
            variants.filter_map(|(variant, name)| constants.name(name, variant.ident.span())).collect()
        }
        _ => vec![naming::constant_of_struct(&input.ident)],
    }
}

/// The types behind `#[from]`, each once.
fn sources(input: &DeriveInput) -> impl Iterator<Item = &Type> {
    let fields: Vec<&Fields> = match &input.data {
        Data::Enum(data) => data.variants.iter().map(|variant| &variant.fields).collect(),
        Data::Struct(data) => vec![&data.fields],
        Data::Union(_) => Vec::new(),
    };
    let mut seen = HashSet::new();
    let made = fields.into_iter().flatten().filter(|field| field.attrs.iter().any(|attr| attr.path().is_ident("from")));
    made.map(|field| &field.ty).filter(move |ty| seen.insert(ty.to_token_stream().to_string()))
}

fn is_error_of_another_derive(input: &DeriveInput) -> bool {
    let of_variants = match &input.data {
        Data::Enum(data) => data.variants.iter().flat_map(|variant| &variant.attrs).collect(),
        _ => Vec::new(),
    };
    let mut attrs = input.attrs.iter().chain(of_variants);
    attrs.any(|attr| ["error", "snafu", "display"].iter().any(|name| attr.path().is_ident(name)))
}
