//! Which envelope a value is written in.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Path;
use syn::spanned::Spanned;

use crate::model::Model;

/// `ApiError::envelope`: that of the variant, else the one that was chosen, else that of the type.
pub fn envelope(model: &Model) -> Option<TokenStream> {
    let runtime = &model.runtime;
    let arms = model.variants.iter().filter_map(|variant| {
        let (pattern, envelope) = (model.pattern(variant, &[]), reference(variant.envelope.as_ref()?));
        Some(quote!(#pattern => #envelope,))
    });
    let arms: Vec<_> = arms.collect();
    if arms.is_empty() && model.envelope.is_none() {
        return None;
    }
    let otherwise = otherwise(model);
    let body = if arms.is_empty() { otherwise } else { model.match_self(&arms, &otherwise) };
    Some(quote! {
        fn envelope(
            &self,
            __chosen: ::core::option::Option<&'static #runtime::private::Envelope>,
        ) -> &'static #runtime::private::Envelope {
            #body
        }
    })
}

/// An error inside may have one of its own, which a context does not replace; those of types are asked from the outside in.
fn otherwise(model: &Model) -> TokenStream {
    let runtime = &model.runtime;
    let Some(of_type) = model.envelope.as_ref().map(reference) else {
        let builtin = quote!(::core::option::Option::unwrap_or(__chosen, &#runtime::envelope::ERROR));
        return model.or_inside(&quote!(envelope(__chosen)), &builtin);
    };
    let chosen = quote!(::core::option::Option::unwrap_or(__chosen, #of_type));
    // What a struct says stands beside the error inside, and wins.
    if model.is_struct {
        return chosen;
    }
    model.or_inside(&quote!(envelope(::core::option::Option::Some(#chosen))), &chosen)
}

/// What is no envelope is told at the path.
fn reference(path: &Path) -> TokenStream {
    quote_spanned!(path.span()=> &#path)
}
