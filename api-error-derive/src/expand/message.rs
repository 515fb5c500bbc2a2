//! `ApiError::message`.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Ident;

use super::parts::{binding, binding_of, located_at};
use crate::model::{Message, MessagePart, Model, TypeCheck, Variant};

/// `ApiError::message`, where a message shows fields, or is not the one in the spec.
pub fn message(model: &Model) -> Option<TokenStream> {
    let arms = model.variants.iter().filter_map(|variant| message_arm(model, variant));
    let signature = quote!(fn message(&self, __out: &mut dyn ::core::fmt::Write) -> ::core::fmt::Result);
    model.method(&signature, arms, &message_otherwise(model))
}

/// That of the error inside, else that of the spec.
fn message_otherwise(model: &Model) -> TokenStream {
    let runtime = &model.runtime;
    let of_spec = quote!(__out.write_str(#runtime::private::ApiError::spec(self).static_message()));
    model.or_inside(&quote!(message(__out)), &of_spec)
}

fn message_arm(model: &Model, variant: &Variant) -> Option<TokenStream> {
    let call = match (variant.message()?, &variant.message) {
        (Message::Static(_), None) => return None,
        (Message::Static(text), _) => quote!(write_str(#text)),
        (Message::Display, _) => return Some(display(model, variant)),
        (Message::Template(_, parts), _) => return Some(formatted(model, variant, parts)),
        (Message::Field(index), _) if optional(variant, *index).is_some() => return reported(model, variant, *index),
        (Message::Field(index), _) => {
            return Some(formatted(model, variant, &[MessagePart::Field(*index, String::new())]));
        }
    };
    let pattern = model.pattern(variant, &[]);
    Some(quote!(#pattern => __out.#call,))
}

/// The Display text, of which only its fields can say whether it may be sent.
fn display(model: &Model, variant: &Variant) -> TokenStream {
    let called: Vec<_> = (0..variant.fields.len()).filter(|index| asks_type(variant, *index)).collect();
    let pattern = model.pattern(variant, &called);
    let checks = called.iter().filter_map(|index| {
        let field = binding_of(*index, variant.fields.get(*index)?);
        Some(probe(&field, "__stated_text"))
    });
    quote!(#pattern => { #(#checks;)* __out.write_fmt(::core::format_args!("{}", self)) })
}

/// Whether the type of a field decides what is shown of it.
pub fn asks_type(variant: &Variant, index: usize) -> bool {
    variant.fields.get(index).is_some_and(|field| field.type_check != TypeCheck::None)
}

/// Asks the type of a field.
pub fn probe(field: &Ident, question: &str) -> TokenStream {
    let (span, question) = (field.span(), Ident::new(question, field.span()));
    let of = located_at(span, quote!(__ApiErrorProbe::of));
    quote_spanned!(span=> #of(#field).#question())
}

/// What the type of a field that a message shows has to allow.
fn text_check(variant: &Variant, index: usize) -> Option<TokenStream> {
    let field = variant.fields.get(index)?;
    let binding = binding_of(index, field);
    match field.type_check {
        TypeCheck::None => None,
        // One type, one message of the compiler.
        TypeCheck::Implicit if field.detail().is_some() => Some(probe(&binding, "__text_of_detail")),
        TypeCheck::Implicit | TypeCheck::ImplicitOrCause => Some(probe(&binding, "__text")),
        TypeCheck::Explicit => Some(probe(&binding, "__stated_text")),
    }
}

/// A field that may be there or not.
pub fn optional(variant: &Variant, index: usize) -> Option<Ident> {
    let field = variant.fields.get(index)?;
    field.is_option().then(|| binding_of(index, field))
}

/// A message that a field may tell.
fn reported(model: &Model, variant: &Variant, index: usize) -> Option<TokenStream> {
    let (pattern, field, otherwise) =
        (model.pattern(variant, &[index]), optional(variant, index)?, message_otherwise(model));
    let text = Ident::new("__text", field.span());
    let value = quote_spanned!(field.span()=> *#text);
    let check = text_check(variant, index).map(|check| quote!(#check;));
    Some(quote! {
        #pattern => match #field {
            ::core::option::Option::Some(#text) => { #check __out.write_fmt(::core::format_args!("{}", #value)) }
            ::core::option::Option::None => #otherwise,
        },
    })
}

fn formatted(model: &Model, variant: &Variant, parts: &[MessagePart]) -> TokenStream {
    let template: String = parts.iter().map(format_part).collect();
    let mut fields: Vec<_> = parts.iter().filter_map(|part| Some(part.field()?.0)).collect();
    fields.sort_unstable();
    fields.dedup();
    let pattern = model.pattern(variant, &fields);
    let arguments = fields.iter().filter_map(|index| {
        let field = binding_of(*index, variant.fields.get(*index)?);
        // The place itself: a reference to it would have to live as long as the bound `&'a T: Display` of another field says.
        let value = quote_spanned!(field.span()=> *#field);
        Some(quote!(#field = #value))
    });
    let checks: Vec<_> = fields.iter().filter_map(|index| text_check(variant, *index)).collect();
    let written = quote!(__out.write_fmt(::core::format_args!(#template, #(#arguments),*)));
    if checks.is_empty() { quote!(#pattern => #written,) } else { quote!(#pattern => { #(#checks;)* #written }) }
}

fn format_part(part: &MessagePart) -> String {
    match part {
        MessagePart::Literal(text) => text.replace('{', "{{").replace('}', "}}"),
        MessagePart::Field(index, format) if format.is_empty() => format!("{{{}}}", binding(*index)),
        MessagePart::Field(index, format) => format!("{{{}:{format}}}", binding(*index)),
    }
}
