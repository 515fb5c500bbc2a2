//! `decode`: from a received error back to a variant.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Ident;
use syn::spanned::Spanned;

use super::header::header_name;
use super::{generics, readable};
use crate::model::{Decode, Ending, Expose, Field, Kind, Message, MessagePart, Model, Reference, Role, Variant};
use crate::naming;

/// The way back, where the type says `decode`.
pub fn decode(model: &Model) -> Option<TokenStream> {
    model.decodes.then(|| {
        let (functions, decode, conversion) = (functions(model), implementation(model), conversion(model));
        let readable = readable::readable(model);
        quote!(#functions #decode #conversion #readable)
    })
}

fn implementation(model: &Model) -> TokenStream {
    let runtime = &model.runtime;
    let remote = name("remote");
    let own = own(model);
    let elsewhere = model.variants.iter().filter(|variant| variant.decode == Decode::Fields);
    let elsewhere = elsewhere.map(|variant| declared_elsewhere(model, variant));
    let decode = quote! {
        fn decode(
            #remote: &#runtime::private::RemoteError,
        ) -> ::core::result::Result<Self, #runtime::private::ReadError> {
            #runtime::private::Variants::of(#remote)#own #(#elsewhere)*.found()
        }
    };
    model.implement(&quote!(#runtime::private::Decode), &generics::for_decode(model), &decode)
}

/// `TryFrom`, or `From` where one variant is the catch-all for unknown error codes.
fn conversion(model: &Model) -> TokenStream {
    let runtime = &model.runtime;
    let bounds = generics::for_decode(model);
    let (error, remote, declared) = (quote!(#runtime::private::RemoteError), name("remote"), name("declared"));
    let Some(other) = model.variants.iter().find(|variant| variant.decode == Decode::Other) else {
        let try_from = quote! {
            type Error = #error;

            fn try_from(#remote: #error) -> ::core::result::Result<Self, #error> {
                #runtime::private::decoded(#remote)
            }
        };
        return model.implement(&quote!(::core::convert::TryFrom<#error>), &bounds, &try_from);
    };
    let path = model.path(other);
    let field = other
        .fields
        .first()
        .map(|Field { member, ty, .. }| quote_spanned!(ty.span()=> #member: <#ty as #runtime::private::Other>::other(#remote)));
    let from = quote! {
        fn from(#remote: #error) -> Self {
            match #runtime::private::decoded(#remote) {
                ::core::result::Result::Ok(#declared) => #declared,
                ::core::result::Result::Err(#remote) => #path { #field },
            }
        }
    };
    model.implement(&quote!(::core::convert::From<#error>), &bounds, &from)
}

/// What hygiene keeps apart from the names of the user, wherever their tokens come from. A constant of that name would be a pattern,
/// so it is one that no user has.
fn name(name: &str) -> Ident {
    Ident::new(&format!("__{name}"), Span::mixed_site())
}

/// The same calls as if they stood at a field's type, so that a trait that is not implemented is reported there. Arguments stay.
fn called_at(span: Span, calls: TokenStream) -> TokenStream {
    let calls = calls.into_iter().map(|mut token| {
        token.set_span(span);
        token
    });
    calls.collect()
}

/// How many variants with fields one function makes. One function for a few is the cheapest for the compiler, but its time grows
/// with the square of the size of a function.
const VARIANTS_PER_FUNCTION: usize = 16;

/// A row of the table, and the variant that is made of it.
type Row<'m> = (usize, &'m Variant);

/// The variants that are errors of their own, by their rows.
fn own(model: &Model) -> Option<TokenStream> {
    let (unit, with_fields): (Vec<_>, Vec<_>) = own_rows(model).partition(|(_, variant)| variant.fields.is_empty());
    let chunks: Vec<_> = with_fields.chunks(VARIANTS_PER_FUNCTION).collect();
    let made_here = if let [chunk] = chunks[..] { arms(model, chunk) } else { calls_of_chunks(&chunks) };
    let arms: TokenStream = arms(model, &unit).into_iter().chain(made_here).collect();
    let (remote, row) = (name("remote"), name("row"));
    let body = match_row(model, &arms);
    (!arms.is_empty()).then(|| quote!(.own(&__API_ERROR_SPECS, |#remote, #row| { #body })))
}

fn own_rows(model: &Model) -> impl Iterator<Item = Row<'_>> {
    let own = model.own().enumerate().filter(|(_, (variant, _))| variant.decode == Decode::Fields);
    own.map(|(row, (variant, _))| (row, variant))
}

fn arms(model: &Model, rows: &[Row<'_>]) -> Vec<TokenStream> {
    let arms = rows.iter().map(|(row, variant)| {
        let made = made(model, variant);
        quote!(#row => #made,)
    });
    arms.collect()
}

fn match_row(model: &Model, arms: &TokenStream) -> TokenStream {
    let (runtime, remote, row) = (&model.runtime, name("remote"), name("row"));
    quote! {
        // Of variants without fields nothing is read.
        let _ = #remote;
        ::core::result::Result::Ok(match #row {
            #arms
            _ => return ::core::result::Result::Err(#runtime::private::ReadError::UnknownCode),
        })
    }
}

fn chunk_name(index: usize) -> Ident {
    format_ident!("__api_error_decode_{index}")
}

fn calls_of_chunks(chunks: &[&[Row<'_>]]) -> Vec<TokenStream> {
    let (remote, row) = (name("remote"), name("row"));
    let calls = chunks.iter().enumerate().map(|(index, chunk)| {
        let (function, rows) = (chunk_name(index), chunk.iter().map(|(row, _)| row));
        quote!(#(#rows)|* => return Self::#function(#remote, #row),)
    });
    calls.collect()
}

/// The functions that make many variants, since no function may grow with the type. They are associated functions, because only
/// those have the type parameters.
fn functions(model: &Model) -> Option<TokenStream> {
    let rows: Vec<_> = own_rows(model).filter(|(_, variant)| !variant.fields.is_empty()).collect();
    let (runtime, remote, row) = (&model.runtime, name("remote"), name("row"));
    let functions = rows.chunks(VARIANTS_PER_FUNCTION).enumerate().map(|(index, chunk)| {
        let body = match_row(model, &arms(model, chunk).into_iter().collect());
        let function = chunk_name(index);
        quote! {
            fn #function(
                #remote: &#runtime::private::RemoteError,
                #row: ::core::primitive::usize,
            ) -> ::core::result::Result<Self, #runtime::private::ReadError> {
                #body
            }
        }
    });
    let (ident, bounds) = (&model.ident, generics::for_decode(model));
    let (impl_generics, type_generics, _) = model.generics.split_for_impl();
    (rows.len() > VARIANTS_PER_FUNCTION).then(|| {
        quote! {
            #[automatically_derived]
            impl #impl_generics #ident #type_generics #bounds { #(#functions)* }
        }
    })
}

fn declared_elsewhere(model: &Model, variant: &Variant) -> TokenStream {
    let made = made(model, variant);
    let (remote, inside) = (name("remote"), name("inside"));
    let made = quote!({
        let _ = #remote;
        ::core::result::Result::Ok(#made)
    });
    match &variant.kind {
        Kind::Referred(Reference::Path(spec), _) => {
            let runtime = &model.runtime;
            quote_spanned!(spec.span()=> .variant(#runtime::private::Spec::get(#spec), |#remote| #made))
        }
        // The first are in `own`, the second are refused by `validate`.
        Kind::Own(_) | Kind::Referred(Reference::Field(_), _) => TokenStream::new(),
        Kind::Transparent { field, .. } => {
            let ty = variant.fields.get(*field).map(|field| &field.ty);
            quote_spanned!(ty.span()=> .inside::<#ty>(|#remote, #inside| #made))
        }
    }
}

/// The variant with its fields. The first that is missing ends the function around it.
fn made(model: &Model, variant: &Variant) -> TokenStream {
    let path = model.path(variant);
    let fields = variant.fields.iter().enumerate().map(|(index, field)| {
        let member = &field.member;
        let value = match variant.kind {
            Kind::Transparent { field: inside, .. } if inside == index => name("inside").into_token_stream(),
            _ => value(model, variant, index, field),
        };
        quote!(#member: #value)
    });
    quote!(#path { #(#fields),* })
}

/// The places where a field is looked for, and what it is where it is in none of them.
fn value(model: &Model, variant: &Variant, index: usize, field: &Field) -> TokenStream {
    let ty = &field.ty;
    let called = match &field.member {
        syn::Member::Named(ident) => naming::plain(ident),
        syn::Member::Unnamed(place) => place.index.to_string(),
    };
    let places = called_at(ty.span(), places(model, variant, index, field));
    let end = end(variant, index, field);
    let remote = name("remote");
    let (value, read_error) = (name("value"), name("read_error"));
    // What `?` stands for, without the traits that the compiler would resolve for each field.
    quote_spanned! {ty.span()=>
        match <__ApiErrorField<'_, #ty>>::of(#remote, #called)#places.#end() {
            __ApiErrorOk(#value) => #value,
            __ApiErrorErr(#read_error) => return __ApiErrorErr(#read_error),
        }
    }
}

fn places(model: &Model, variant: &Variant, index: usize, field: &Field) -> TokenStream {
    let in_body = field.role().map(|role| match role {
        Role::Detail(name) => quote!(.detail(#name)),
        Role::Details => quote!(.details()),
        Role::FieldErrors => quote!(.field_errors()),
        Role::Errors => quote!(.errors()),
    });
    let header = field.header.as_ref().map(|name| {
        let name = header_name(model, name);
        quote!(.header(#name))
    });
    let wait = field.retry_after.then(|| quote!(.wait()));
    let status = variant.decides_status(index).then(|| quote!(.status()));
    let message = in_message(model, variant, index);
    [in_body, header, wait, status, message].into_iter().flatten().collect()
}

/// The message as a whole, or the part of it that shows the field as it is.
fn in_message(model: &Model, variant: &Variant, index: usize) -> Option<TokenStream> {
    match variant.message()? {
        Message::Field(field) => (*field == index).then(|| {
            let in_place = variant.fields.get(index).map(|field| in_place_of_field(variant, field));
            quote!(.message(#in_place))
        }),
        Message::Template(_, parts) => {
            let places = shown_at(parts, index);
            let (method, language) = match &model.locales {
                Some(locales) => (quote!(in_translated_message), locales.default.as_str()),
                None => (quote!(in_message), "en"),
            };
            let between = between(parts);
            (!places.is_empty()).then(|| quote!(.#method(#language, &[#(#between),*], &[#(#places),*])))
        }
        Message::Static(_) | Message::Display => None,
    }
}

/// What clients read where the field is not shown that is the message, or tells none.
fn in_place_of_field(variant: &Variant, field: &Field) -> TokenStream {
    match (&variant.message, variant.own()) {
        (Some((_, expose)), Some(own)) if *expose != Expose::Yes || field.is_option() => {
            let text = own.message.text().unwrap_or(&own.title);
            quote!(::core::option::Option::Some(#text))
        }
        _ => quote!(::core::option::Option::None),
    }
}

/// Where among the fields of a message one is shown as it is.
fn shown_at(parts: &[MessagePart], index: usize) -> Vec<Literal> {
    let shown = parts.iter().filter(|part| part.field().is_some()).enumerate();
    shown.filter(|(_, part)| part.shows_as_it_is(index)).map(|(place, _)| Literal::usize_unsuffixed(place)).collect()
}

/// The texts before, between and after the fields of a message.
fn between(parts: &[MessagePart]) -> Vec<String> {
    parts.iter().fold(vec![String::new()], |mut between, part| {
        match (part, between.last_mut()) {
            (MessagePart::Literal(text), Some(last)) => last.push_str(text),
            _ => between.push(String::new()),
        }
        between
    })
}

/// What is asked for at the end: a field that production leaves out need not have come.
fn end(variant: &Variant, index: usize, field: &Field) -> Ident {
    let end = match variant.ending(index, field) {
        Ending::Sent => "sent",
        Ending::Made => "made",
        Ending::Hidden => "hidden",
    };
    Ident::new(end, field.ty.span())
}
