//! The table of the static facts, and what finds a row in it.

use std::collections::HashMap;

use heck::ToUpperCamelCase;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;

use super::parts::binding_of;
use super::{locales, possible_responses};
use crate::model::{Constant, Expose, Kind, Message, Model, Own, Reference, Retired, Variant};
use crate::naming;

/// One row per error, as tuples: the cheapest form for the compiler.
///
/// Names of items have no hygiene, and types of fields are repeated next to them: hence names that no user takes.
pub fn table(model: &Model) -> TokenStream {
    let runtime = &model.runtime;
    let name = naming::plain(&model.ident);
    let rows: Vec<_> = model.own().map(|(variant, own)| row(variant, own)).collect();
    let len = rows.len();
    let mut headers = HeaderNames::default();
    let facts: Vec<_> = model
        .own()
        .enumerate()
        .filter_map(|(index, (variant, own))| {
            let facts = facts(model, variant, own, &mut headers);
            (!facts.is_empty()).then(|| quote!((#index, &[#(#facts),*])))
        })
        .collect();
    let header_names = headers.constants;
    let with_locales = model.locales.as_ref().map(|_| quote!(.with_locales(&__API_ERROR_LOCALES)));
    quote! {
        #header_names
        static __API_ERROR_ORIGIN: #runtime::private::Origin = #runtime::private::Origin::new(
            ::core::module_path!(), #name, ::core::file!(), ::core::line!(),
        ) #with_locales;
        static __API_ERROR_SPECS: [#runtime::private::ErrorSpec; #len] =
            #runtime::private::specs(&__API_ERROR_ORIGIN, [#(#rows),*], &[#(#facts),*]);
        // A call costs the compiler a third of what an index costs, and there is a constant for each row.
        const fn __api_error_spec(__row: ::core::primitive::usize) -> &'static #runtime::private::ErrorSpec {
            &__API_ERROR_SPECS[__row]
        }
    }
}

/// Plain literals in the order of the runtime's `Row`: paths and references cost the compiler several times as much.
fn row(variant: &Variant, own: &Own) -> TokenStream {
    let Own { code, status, title, .. } = own;
    let flags = flags(variant, own);
    let number = own.number.unwrap_or_default();
    let message = own.message.text().unwrap_or(title);
    let [docs_url, category] = [&own.docs_url, &own.category].map(|text| text.as_deref().unwrap_or(""));
    let doc = own.doc.as_ref().map_or_else(|| quote!(""), |doc| quote!(#doc));
    quote!((#code, #flags, #number, #status, #title, #message, #docs_url, #category, #doc))
}

/// The bits that the runtime calls `flags`.
fn flags(variant: &Variant, own: &Own) -> u8 {
    const EXPOSE: u8 = 1;
    const NUMBER: u8 = 2;
    const TEMPLATE: u8 = 4;
    const ESCAPE: u8 = 8;
    const DYNAMIC: u8 = 16;
    const UNMARKED: u8 = 32;
    let texts = [&own.title, own.message.text().unwrap_or(&own.title)];
    let needs_escape = texts.iter().any(|text| text.bytes().any(|byte| byte < b' ' || b"\"\\".contains(&byte)));
    let is_template = matches!(own.message, Message::Template(..) | Message::Display);
    let bits = [
        (own.expose, EXPOSE),
        (own.number.is_some(), NUMBER),
        (is_template, TEMPLATE),
        (needs_escape, ESCAPE),
        (variant.code.is_some(), DYNAMIC),
        (own.has_unmarked_details, UNMARKED),
    ];
    bits.into_iter().filter(|(is_set, _)| *is_set).map(|(_, bit)| bit).sum()
}

/// The names of headers, a constant for each list: variants mostly have the same ones, those of the type.
#[derive(Default)]
struct HeaderNames {
    indices: HashMap<String, usize>,
    constants: TokenStream,
}

impl HeaderNames {
    /// The constant with the names of a variant, if it has headers.
    fn of(&mut self, variant: &Variant) -> Option<Ident> {
        let names = variant.header_names();
        let index = self.indices.len();
        let known = *self.indices.entry(names.join("\n")).or_insert(index);
        let constant = format_ident!("__API_ERROR_HEADER_NAMES_{known}");
        if known == index && !names.is_empty() {
            self.constants.extend(quote!(const #constant: &[&::core::primitive::str] = &[#(#names),*];));
        }
        (!names.is_empty()).then_some(constant)
    }
}

/// What few errors have.
fn facts(model: &Model, variant: &Variant, own: &Own, headers: &mut HeaderNames) -> Vec<TokenStream> {
    let runtime = &model.runtime;
    let since = own.since.as_ref().map(|version| quote!(Since(#version)));
    let retry = own.retry.map(|word| word_tokens(model, "Retry", "Retry", word));
    let log_level = own.log_level.map(|word| word_tokens(model, "LogLevel", "LogLevel", word));
    let ws_close = own.ws_close.map(|code| quote!(WsClose(#code)));
    let grpc = own.grpc.map(|word| word_tokens(model, "Grpc", "GrpcCode", word));
    let extras = own.extras.iter().map(|(name, constant)| extra_tokens(model, name, constant));
    let deprecated = own.deprecated.as_ref().map(|note| quote!(Deprecated(#note)));
    let translations = own.translations.iter().map(|translation| locales::fact(model, translation));
    let stated = [since, retry, log_level, ws_close, grpc, deprecated].into_iter().flatten();
    let headers = headers.of(variant).map(|names| quote!(Headers(#names)));
    let allowed = own.allowed.iter().map(|(rule, reason)| allowed_tokens(model, rule, reason));
    let rare = stated.chain(extras).chain(headers).chain(allowed).chain(translations);
    rare.map(|fact| quote!(#runtime::private::Fact::#fact)).collect()
}

fn allowed_tokens(model: &Model, rule: &Ident, reason: &str) -> TokenStream {
    let runtime = &model.runtime;
    quote!(Allow(#runtime::catalog::lint::rules::#rule, #reason))
}

/// `NAME(Type::Variant)`, where the word of the attribute is the name of the variant in snake case.
fn word_tokens(model: &Model, name: &str, of_type: &str, word: &str) -> TokenStream {
    let runtime = &model.runtime;
    let (name, of_type) = (format_ident!("{name}"), format_ident!("{of_type}"));
    let variant = format_ident!("{}", word.to_upper_camel_case());
    quote!(#name(#runtime::private::#of_type::#variant))
}

fn extra_tokens(model: &Model, name: &str, constant: &Constant) -> TokenStream {
    let runtime = &model.runtime;
    let constant = match constant {
        Constant::Str(text) => quote!(Str(#text)),
        Constant::Int(number) => quote!(Int(#number)),
        Constant::Float(number) => quote!(Float(#number)),
        Constant::Bool(truth) => quote!(Bool(#truth)),
    };
    quote!(Extra(#name, #runtime::private::Constant::#constant))
}

/// A public constant for each row.
pub fn constants(model: &Model) -> TokenStream {
    let runtime = &model.runtime;
    let (ident, vis) = (&model.ident, &model.vis);
    let (impl_generics, type_generics, bounds) = model.generics.split_for_impl();
    let constants = model.own().enumerate().filter_map(|(index, (variant, own))| {
        let constant = own.constant.as_ref()?;
        let doc = if model.is_struct {
            "The static facts of this error.".to_owned()
        } else {
            format!("The static facts of [`{0}`](Self::{0}).", variant.ident)
        };
        Some(quote! {
            #[doc = #doc]
            #vis const #constant: &'static #runtime::private::ErrorSpec = __api_error_spec(#index);
        })
    });
    quote! {
        #[automatically_derived]
        // A crate uses some of them.
        #[allow(dead_code)]
        impl #impl_generics #ident #type_generics #bounds {
            #(#constants)*
        }
    }
}

/// `ApiError::spec`: the index of the row, or the spec of the error inside.
pub fn of_value(model: &Model) -> TokenStream {
    let runtime = &model.runtime;
    let mut rows = 0_usize..;
    let arms: Vec<_> = model
        .variants
        .iter()
        .map(|variant| match variant.kind {
            Kind::Own(_) => {
                let (pattern, index) = (model.pattern(variant, &[]), rows.next());
                quote!(#pattern => #index,)
            }
            Kind::Referred(Reference::Path(ref spec), _) => {
                let pattern = model.pattern(variant, &[]);
                quote_spanned!(spec.span()=> #pattern => return #runtime::private::Spec::get(#spec),)
            }
            Kind::Referred(Reference::Field(index), _) => {
                let pattern = model.pattern(variant, &[index]);
                let spec = variant.fields.get(index).map(|field| binding_of(index, field));
                quote!(#pattern => return #runtime::private::Spec::get(*#spec),)
            }
            Kind::Transparent { .. } => {
                let (pattern, inner) = model.inside(variant).unzip();
                quote!(#pattern => return #inner.spec(),)
            }
        })
        .collect();
    let index = model.match_self(&arms, &quote!(0));
    let body = if model.own().next().is_some() { quote!(__api_error_spec(#index)) } else { quote!(#index) };
    quote! {
        fn spec(&self) -> &'static #runtime::private::ErrorSpec {
            #body
        }
    }
}

/// `ApiError::expose`, where the spec, or the error inside, has no say in it.
pub fn expose(model: &Model) -> Option<TokenStream> {
    let runtime = &model.runtime;
    let arms = model.variants.iter().filter_map(|variant| {
        let expose = match variant.kind {
            Kind::Referred(_, Expose::Yes) => true,
            Kind::Referred(_, Expose::No) | Kind::Transparent { expose: false, .. } => false,
            Kind::Own(_) | Kind::Referred(..) | Kind::Transparent { .. } => return None,
        };
        let pattern = model.pattern(variant, &[]);
        Some(quote!(#pattern => #expose,))
    });
    let otherwise = model.or_inside(&quote!(expose()), &quote!(#runtime::private::ApiError::spec(self).expose()));
    model.method(&quote!(fn expose(&self) -> ::core::primitive::bool), arms, &otherwise)
}

/// Only the compiler knows whether an error that is declared elsewhere is hidden, and so cannot show fields.
pub fn refuse_hidden_messages(model: &Model) -> TokenStream {
    let specs = model.variants.iter().filter_map(|variant| match (&variant.kind, &variant.message) {
        // Where it is hidden, a field that is the message is not the one that clients read.
        (Kind::Referred(..), Some((Message::Static(_) | Message::Field(_), _))) => None,
        (Kind::Referred(Reference::Path(spec), _), Some((_, Expose::AsError))) => Some(spec),
        _ => None,
    });
    let checks = specs.filter_map(|spec| {
        let (span, spec) = (spec.span(), model.outside(spec)?);
        Some(quote_spanned!(span=> const _: () = #spec.refuse_hidden_message();))
    });
    checks.collect()
}

/// The tables of this type and of those inside it, and the check that they can be joined.
pub fn catalogued(model: &Model) -> TokenStream {
    let Model { runtime, ident, .. } = model;
    let inner = model.variants.iter().filter_map(|variant| variant.fields.get(variant.inside()?));
    let inner: Vec<_> = inner.map(|field| &field.ty).collect();
    let retired = model.retired.iter().map(|retired| match retired {
        Retired::Code(code) => quote!(#runtime::private::Retired::Code(#code)),
        Retired::Number(number) => quote!(#runtime::private::Retired::Number(#number)),
    });
    // An associated constant is not evaluated by `cargo check`, an item is. What is generic is checked where it is joined.
    let is_checked = !inner.is_empty() && model.generics.params.is_empty();
    let responses = possible_responses::responses(model);
    let keys = (!inner.is_empty()).then(|| {
        quote! {
            const KEYS: &'static #runtime::private::Keys = &#runtime::private::Keys::new(
                &<Self as #runtime::private::Catalogued>::TABLE,
                &[#(<#inner as #runtime::private::Catalogued>::KEYS),*],
                #is_checked,
            );
        }
    });
    let check = is_checked.then(|| quote!(const _: () = #runtime::catalog![@check #ident];));
    let items = quote! {
        const TABLE: #runtime::private::Table = #runtime::private::Table {
            own: &__API_ERROR_SPECS,
            inner: &[#(<#inner as #runtime::private::Catalogued>::TABLE),*],
            retired: &[#(#retired),*],
        };
        #keys
        fn inside(&self) -> &dyn #runtime::private::ApiError {
            self
        }
        #responses
    };
    let bounds = super::generics::for_api_error(model);
    let catalogued = model.implement(&quote!(#runtime::private::Catalogued), &bounds, &items);
    quote!(#catalogued #check)
}
