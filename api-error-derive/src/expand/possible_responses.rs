//! What a document lists: every variant as a value, or as what stands in for one.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, ExprLit, Lit};

use super::envelope::choice;
use crate::model::{Expose, Field, Kind, Message, Model, Reference, Role, Status, Variant};

/// The bits that the runtime calls `flags`.
const EXACT: u8 = 1;
const HAS_CAUSE: u8 = 2;
const ANY_DETAILS: u8 = 4;

/// `Catalogued::responses`, if documents are generated. The runtime has the feature too: Cargo may build the derive with the
/// features of several runtimes.
pub fn responses(model: &Model) -> Option<TokenStream> {
    cfg!(feature = "utoipa").then(|| all_responses(model))
}

fn all_responses(model: &Model) -> TokenStream {
    let runtime = &model.runtime;
    let mut rows = 0_usize..;
    let responses = model.variants.iter().map(|variant| {
        let row = variant.own().and_then(|_| rows.next());
        match example(model, variant) {
            Some(example) => {
                let flags = EXACT | details(variant);
                let of_type = inside(model, variant);
                quote!(__responses.add(&#example, #flags); #of_type)
            }
            None => own(model, variant, row).or_else(|| inside(model, variant)).unwrap_or_default(),
        }
    });
    quote!(#runtime::__responses! { __responses #(#responses)* })
}

/// The value that the examples of the fields make.
fn example(model: &Model, variant: &Variant) -> Option<TokenStream> {
    let path = model.path(variant);
    let fields = variant.fields.iter().map(|field| {
        let (member, example) = (&field.member, field.example.as_ref()?);
        let value = match example {
            Expr::Lit(ExprLit { lit: Lit::Str(_), .. }) => {
                quote_spanned!(example.span()=> ::core::convert::From::from(#example))
            }
            _ => quote!(#example),
        };
        Some(quote!(#member: #value))
    });
    let fields: Vec<_> = fields.collect::<Option<_>>()?;
    (!fields.is_empty()).then(|| quote!(#path { #(#fields),* }))
}

/// An error without the error inside of another.
fn own(model: &Model, variant: &Variant, row: Option<usize>) -> Option<TokenStream> {
    let runtime = &model.runtime;
    let spec = match &variant.kind {
        Kind::Own(_) => quote!(__api_error_spec(#row)),
        Kind::Referred(Reference::Path(path), _) => {
            quote_spanned!(path.span()=> #runtime::private::Spec::get(#path))
        }
        Kind::Referred(Reference::Field(_), _) | Kind::Transparent { .. } => return None,
    };
    let (status, envelope) = (status(variant), choice(model, variant));
    let flags = exact(variant) | details(variant);
    Some(quote!(__responses.add(&#runtime::private::SpecOnly::new(#spec, #status, #envelope), #flags);))
}

fn inside(model: &Model, variant: &Variant) -> Option<TokenStream> {
    let runtime = &model.runtime;
    let Kind::Transparent { field, expose } = variant.kind else { return None };
    let ty = &variant.fields.get(field)?.ty;
    let (status, envelope, hides) = (status(variant), choice(model, variant), !expose);
    let known = if is_dynamic(variant) { ANY_DETAILS } else { EXACT | HAS_CAUSE | ANY_DETAILS };
    let around = quote!(#runtime::private::SpecOnly::around(#status, #envelope, #hides));
    let list = quote_spanned!(ty.span()=> <#ty as #runtime::private::Catalogued>::responses);
    Some(quote!(__responses.inside(#list, &#around, #known);))
}

/// Whether production shows the same body of every occurrence.
fn exact(variant: &Variant) -> u8 {
    let is_shown = |field: &Field| field.role.as_ref().is_some_and(|(_, expose)| *expose != Expose::No);
    let is_static = matches!(variant.message(), None | Some(Message::Static(_)));
    if is_dynamic(variant) || !is_static || variant.fields.iter().any(is_shown) {
        return 0;
    }
    let has_cause = variant.fields.iter().any(|field| field.source.is_some());
    if has_cause { EXACT | HAS_CAUSE } else { EXACT }
}

/// Whether something that neither the spec nor the nested error has is only known of a value.
fn is_dynamic(variant: &Variant) -> bool {
    variant.message.is_some()
        || variant.code.is_some()
        || matches!(variant.status, Some(Status::Field(_) | Status::Function(_)))
        || variant.fields.iter().any(|field| field.retry_after)
        || !variant.arguments().is_empty()
}

fn details(variant: &Variant) -> u8 {
    let is_whole = variant.fields.iter().any(|field| matches!(field.role(), Some(Role::Details)));
    if is_whole { ANY_DETAILS } else { 0 }
}

/// The status that stands on the variant and not in the spec; else zero.
fn status(variant: &Variant) -> u16 {
    if let Some(Status::Fixed(status)) = variant.status { status } else { 0 }
}
