//! `decode`: whether the envelopes of the type can be read back, as far as its fields need that.

use proc_macro2::TokenStream;
use quote::quote;
use syn::spanned::Spanned;

use super::parts::located_at;
use crate::model::{Decode, Model, Role};

/// Statics may read other statics, which constants may not: so the compiler looks at the envelopes of all that comes back.
pub fn readable(model: &Model) -> TokenStream {
    let runtime = &model.runtime;
    let come_back = model.variants.iter().filter(|variant| variant.decode == Decode::Fields);
    let envelopes = model.envelope.iter().chain(come_back.filter_map(|variant| variant.envelope.as_ref()));
    let needs = needs(model);
    let checks = envelopes.filter_map(|path| {
        let (span, path) = (path.span(), model.outside(path)?);
        let check = quote!(#runtime::private::must_be_readable);
        Some(located_at(span, quote!(#check(&#path, &#needs))))
    });
    quote!(#(const _: () = { static __API_ERROR_READABLE: () = #checks; };)*)
}

/// What the fields are read from that stand in a body.
fn needs(model: &Model) -> TokenStream {
    let runtime = &model.runtime;
    let come_back = model.variants.iter().filter(|variant| variant.decode == Decode::Fields);
    let fields: Vec<_> = come_back
        .flat_map(|variant| variant.fields.iter().enumerate().map(move |(index, field)| (variant, index, field)))
        .collect();
    let details = fields.iter().filter_map(|(.., field)| field.detail());
    let all_details = fields.iter().any(|(.., field)| matches!(field.role(), Some(Role::Details)));
    let field_errors = fields.iter().any(|(.., field)| matches!(field.role(), Some(Role::FieldErrors)));
    let message = fields.iter().any(|(variant, index, field)| {
        field.role.is_none() && field.header.is_none() && variant.is_read_from_message(*index)
    });
    quote! {
        #runtime::private::Needs {
            details: &[#(#details),*],
            all_details: #all_details,
            field_errors: #field_errors,
            message: #message,
        }
    }
}
