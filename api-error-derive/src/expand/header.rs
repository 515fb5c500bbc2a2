//! Headers: their names, and texts with fields in them.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Ident;

use super::parts::binding_of;
use crate::model::{HeaderPart, HeaderTemplate, Model, Variant};

/// What follows `fields` for a header that is a template.
pub fn text(model: &Model, variant: &Variant, header: &HeaderTemplate) -> TokenStream {
    let name = header_name(model, &header.name);
    let mut count = 0;
    let pieces = header.value.iter().map(|part| piece(model, part, &mut count)).collect::<Vec<_>>();
    let fields = header.value.iter().filter_map(|part| {
        let index = part.field()?;
        Some(header_field(model, part, &binding_of(index, variant.fields.get(index)?)))
    });
    quote!(.header_text(#name, &[#(#pieces),*], &[#(#fields),*]))
}

/// What is handed over for a field of a template.
fn header_field(model: &Model, part: &HeaderPart, field: &Ident) -> TokenStream {
    let runtime = &model.runtime;
    match part {
        HeaderPart::UnixTime(_) => {
            quote_spanned!(field.span()=> &#runtime::private::UnixTime::unix_time(#field))
        }
        _ => field.to_token_stream(),
    }
}

/// A part of a template; fields are counted in the order in which they occur.
fn piece(model: &Model, part: &HeaderPart, fields: &mut usize) -> TokenStream {
    let runtime = &model.runtime;
    let layout = quote!(#runtime::private::layout);
    match part {
        HeaderPart::Literal(text) => quote!(#layout::Piece::Literal(#text)),
        HeaderPart::Slot(slot) => {
            let slot = slot.tokens(&layout);
            quote!(#layout::Piece::Slot(#slot))
        }
        HeaderPart::Extra(name) => quote!(#layout::Piece::Slot(#layout::Slot::Extra(#name))),
        HeaderPart::Field(_) | HeaderPart::UnixTime(_) => {
            let position = Literal::usize_unsuffixed(*fields);
            *fields += 1;
            quote!(#layout::Piece::Field(#position))
        }
    }
}

/// A name that was checked when the macro ran, in a static: a walk that does not ask for headers hands over a reference.
pub fn header_name(model: &Model, name: &str) -> TokenStream {
    let runtime = &model.runtime;
    quote! {
        {
            static __API_ERROR_NAME: #runtime::private::HeaderName = #runtime::private::HeaderName::from_static(#name);
            &__API_ERROR_NAME
        }
    }
}
