//! After a fault: the implementations as stubs, so that using the type reports no second error.

use darling::ast::NestedMeta;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Meta, Path};

use crate::{naming, path};

/// What uses of the type expect to find. Nothing of it is ever run.
pub fn stub(input: &DeriveInput) -> TokenStream {
    let runtime = path::runtime(stated_path(input));
    let (ident, vis) = (&input.ident, &input.vis);
    let (impl_generics, type_generics, bounds) = input.generics.split_for_impl();
    let constants = constants(input).map(
        |constant| quote!(#vis const #constant: &'static #runtime::private::ErrorSpec = &#runtime::private::STUB;),
    );
    let error = (!mentions_display(input)).then(|| {
        quote! {
            impl #impl_generics ::core::fmt::Display for #ident #type_generics #bounds {
                fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::result::Result::Ok(())
                }
            }
            impl #impl_generics ::core::error::Error for #ident #type_generics #bounds {}
        }
    });
    quote! {
        #[allow(dead_code, missing_docs)]
        const _: () = {
            impl #impl_generics #ident #type_generics #bounds { #(#constants)* }
            impl #impl_generics #runtime::private::ApiError for #ident #type_generics #bounds {
                fn spec(&self) -> &'static #runtime::private::ErrorSpec { &#runtime::private::STUB }
            }
            impl #impl_generics #runtime::private::Catalogued for #ident #type_generics #bounds {
                const TABLE: #runtime::private::Table = #runtime::private::Table { own: &[], inner: &[] };
            }
            #error
            #runtime::__adapters! { [] [#impl_generics] #ident #type_generics, [#bounds] }
        };
    }
}

/// `crate = PATH`, as far as it can be read.
fn stated_path(input: &DeriveInput) -> Option<Path> {
    let attrs = input.attrs.iter().filter(|attr| attr.path().is_ident("api"));
    let lists = attrs.filter_map(|attr| attr.meta.require_list().ok());
    let items = lists.flat_map(|list| NestedMeta::parse_meta_list(list.tokens.clone()).unwrap_or_default());
    items.into_iter().find_map(|item| match item {
        NestedMeta::Meta(Meta::NameValue(pair)) if pair.path.is_ident("crate") => match pair.value {
            syn::Expr::Path(path) => Some(path.path),
            _ => None,
        },
        _ => None,
    })
}

fn constants(input: &DeriveInput) -> impl Iterator<Item = syn::Ident> {
    let idents: Vec<_> = match &input.data {
        Data::Enum(data) => data.variants.iter().map(|variant| variant.ident.clone()).collect(),
        _ => Vec::new(),
    };
    let is_struct = !matches!(input.data, Data::Enum(_));
    let of_struct = is_struct.then(|| naming::constant(&input.ident, &[], true)).flatten();
    let of_variants: Vec<_> = idents
        .iter()
        .filter_map(|ident| naming::constant(ident, &idents, false))
        .collect();
    of_variants.into_iter().chain(of_struct)
}

/// Whether Display and Error are made by somebody else, as far as it can be seen.
fn mentions_display(input: &DeriveInput) -> bool {
    let of_variants = match &input.data {
        Data::Enum(data) => data.variants.iter().flat_map(|variant| &variant.attrs).collect(),
        _ => Vec::new(),
    };
    let mut attrs = input.attrs.iter().chain(of_variants);
    attrs.any(|attr| {
        ["error", "snafu", "display"]
            .iter()
            .any(|name| attr.path().is_ident(name))
            || is_manual(attr)
    })
}

fn is_manual(attr: &syn::Attribute) -> bool {
    attr.path().is_ident("api")
        && attr
            .meta
            .require_list()
            .is_ok_and(|list| list.tokens.to_string().contains("manual"))
}
