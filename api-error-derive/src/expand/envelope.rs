//! Which envelope a value is written in.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Path;
use syn::spanned::Spanned;

use crate::model::{Kind, Model, Variant};

/// `ApiError::envelope`.
pub fn envelope(model: &Model) -> Option<TokenStream> {
    let runtime = &model.runtime;
    let arms = model.variants.iter().filter(|variant| variant.envelope.is_some()).map(|variant| {
        let (pattern, choice) = (model.pattern(variant, &[]), choice(model, variant));
        quote!(#pattern => #choice,)
    });
    let arms: Vec<_> = arms.collect();
    if arms.is_empty() && model.envelope.is_none() {
        return None;
    }
    let otherwise = of_type(model).unwrap_or_else(|| {
        let from_context = quote!(#runtime::private::EnvelopeChoice::FromContext);
        model.or_inside(&quote!(envelope()), &from_context)
    });
    let body = if arms.is_empty() { otherwise } else { model.match_self(&arms, &otherwise) };
    Some(quote! {
        fn envelope(&self) -> #runtime::private::EnvelopeChoice {
            #body
        }
    })
}

/// The choice of a variant, without that of the error inside.
pub fn choice(model: &Model, variant: &Variant) -> TokenStream {
    let runtime = &model.runtime;
    let of_variant = variant.envelope.as_ref().map(|path| made_of(model, &quote!(Fixed), path));
    of_variant.or_else(|| of_type(model)).unwrap_or_else(|| quote!(#runtime::private::EnvelopeChoice::FromContext))
}

/// A struct overrides the error inside of it, whose own envelope an enum leaves alone.
fn of_type(model: &Model) -> Option<TokenStream> {
    let has_inner = model.variants.iter().any(|variant| matches!(variant.kind, Kind::Transparent { .. }));
    let kind = if has_inner && !model.is_struct { quote!(InnerFirst) } else { quote!(ContextFirst) };
    model.envelope.as_ref().map(|path| made_of(model, &kind, path))
}

/// The compiler reports at the path what is no envelope.
fn made_of(model: &Model, kind: &TokenStream, path: &Path) -> TokenStream {
    let runtime = &model.runtime;
    let envelope = quote_spanned!(path.span()=> &#path);
    quote!(#runtime::private::EnvelopeChoice::#kind(#runtime::private::Envelope::any(#envelope)))
}
