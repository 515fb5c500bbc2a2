//! Headers: their names, and texts with fields in them.

use std::collections::HashMap;

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Ident;

use super::parts::binding_of;
use crate::model::{HeaderPart, HeaderTemplate, Model, Variant};

/// The headers without fields of all variants. Variants mostly have the same ones, those of the type, so each list of headers is one
/// static: a call for each header of each variant would cost the compiler the product of both.
pub struct HeaderLists<'m> {
    model: &'m Model,
    indices: HashMap<String, usize>,
    statics: Vec<TokenStream>,
}

impl<'m> HeaderLists<'m> {
    pub fn new(model: &'m Model) -> Self {
        Self { model, indices: HashMap::new(), statics: Vec::new() }
    }

    /// What follows `fields` for the headers of a variant, in order.
    pub fn calls(&mut self, variant: &Variant) -> Vec<TokenStream> {
        let runs = variant.headers.chunk_by(|header, next| !shows_fields(header) && !shows_fields(next));
        runs.map(|run| match run {
            [header] if shows_fields(header) => text(self.model, variant, header),
            _ => {
                let list = list_name(self.index(run));
                quote!(.headers(&#list))
            }
        })
        .collect()
    }

    /// The statics that the calls name.
    pub fn statics(self) -> TokenStream {
        self.statics.into_iter().collect()
    }

    fn index(&mut self, headers: &[HeaderTemplate]) -> usize {
        let index = self.statics.len();
        let lines = headers.iter().map(|HeaderTemplate { name, value, .. }| format!("{name}: {value:?}"));
        let key = lines.collect::<Vec<_>>().join("\n");
        let known = *self.indices.entry(key).or_insert(index);
        if known == index {
            self.statics.push(list(self.model, index, headers));
        }
        known
    }
}

fn shows_fields(header: &HeaderTemplate) -> bool {
    header.value.iter().any(|part| part.field().is_some())
}

fn list_name(index: usize) -> Ident {
    format_ident!("__API_ERROR_HEADERS_{index}")
}

fn list(model: &Model, index: usize, headers: &[HeaderTemplate]) -> TokenStream {
    let (runtime, name, len) = (&model.runtime, list_name(index), headers.len());
    let headers = headers.iter().map(|HeaderTemplate { name, value, .. }| {
        let pieces = value.iter().map(|part| piece(model, part, &mut 0));
        quote!((#runtime::private::HeaderName::from_static(#name), &[#(#pieces),*]))
    });
    quote! {
        static #name: [(#runtime::private::HeaderName, &[#runtime::private::layout::Piece]); #len] = [#(#headers),*];
    }
}

/// What follows `fields` for a header that shows fields.
fn text(model: &Model, variant: &Variant, header: &HeaderTemplate) -> TokenStream {
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
