//! How a value hands over its fields.

use std::collections::HashMap;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::Ident;

use super::header::{HeaderLists, header_name};
use super::message::{asks_type, optional, probe};
use super::parts::{binding, binding_of, located_at};
use crate::model::{Argument, Expose, Field, Kind, Message, Model, Role, TypeCheck, Variant};
use crate::naming;

/// `ApiError::visit`: one call per field and role, in the order of the fields.
pub fn visit(model: &Model) -> Option<TokenStream> {
    let runtime = &model.runtime;
    let mut lists = HeaderLists::new(model);
    let arms: Vec<_> = model.variants.iter().filter_map(|variant| visit_arm(model, variant, &mut lists)).collect();
    let statics = lists.statics();
    let shared = shared(model, &arms);
    let otherwise = match shared {
        Some(arm) => arm.body.clone(),
        None => model.or_inside(&quote!(visit(__fields)), &quote!({})),
    };
    let is_shared = |arm: &&Arm| shared.is_some_and(|shared| shared.headers == arm.headers);
    let distinct: Vec<_> = arms.iter().filter(|arm| !is_shared(arm)).map(Arm::tokens).collect();
    let body = model.match_self(&distinct, &otherwise);
    (!arms.is_empty()).then(|| {
        quote! {
            fn visit(&self, __fields: &mut #runtime::private::Fields<'_>) {
                #statics
                #body
            }
        }
    })
}

/// An arm of the `match` in `visit`.
struct Arm {
    pattern: TokenStream,
    body: TokenStream,
    /// What tells the bodies apart that bind no field: the headers are all that such a variant hands over.
    headers: Option<String>,
}

impl Arm {
    fn tokens(&self) -> TokenStream {
        let Self { pattern, body, .. } = self;
        quote!(#pattern => #body)
    }
}

/// The body that most variants with headers alone have, where each variant has an arm: it can be the rest of the `match`.
fn shared<'a>(model: &Model, arms: &'a [Arm]) -> Option<&'a Arm> {
    let mut counts = HashMap::new();
    for headers in arms.iter().filter_map(|arm| arm.headers.as_ref()) {
        *counts.entry(headers).or_insert(0_usize) += 1;
    }
    let count = |arm: &&Arm| arm.headers.as_ref().and_then(|headers| counts.get(headers)).copied();
    let most = arms.iter().max_by_key(count).filter(|arm| count(arm) > Some(1));
    most.filter(|_| arms.len() == model.variants.len())
}

fn visit_arm(model: &Model, variant: &Variant, lists: &mut HeaderLists<'_>) -> Option<Arm> {
    let of_fields = variant.fields.iter().enumerate().flat_map(|(index, field)| calls(model, index, field));
    let of_templates = lists.calls(variant);
    let of_translations = variant.arguments().iter().filter_map(|argument| argument_call(model, variant, argument));
    // Arguments go first: they have the names of the fields, and details, which a localizer may use as well, have any name.
    let of_fields = of_translations.chain(of_fields);
    let calls: Vec<_> = own_message(model, variant).into_iter().chain(of_fields).chain(of_templates).collect();
    let in_display: Vec<_> = (0..variant.fields.len()).filter(|index| may_be_quoted(model, variant, *index)).collect();
    let notes = in_display.iter().filter_map(|index| {
        let field = binding_of(*index, variant.fields.get(*index)?);
        let of = located_at(field.span(), quote!(__ApiErrorProbe::of));
        let fields = quote!(__fields);
        Some(quote_spanned!(field.span()=> #of(#field).__in_display(#fields);))
    });
    let notes = quote!(#(#notes)*);
    let inside = match variant.kind {
        Kind::Transparent { field, expose } if !calls.is_empty() || !in_display.is_empty() || !expose => {
            Some((field, expose))
        }
        Kind::Transparent { .. } => return None,
        Kind::Own(_) | Kind::Referred(..) if calls.is_empty() && in_display.is_empty() => return None,
        Kind::Own(_) | Kind::Referred(..) => None,
    };
    let is_used = |index: &usize| {
        let is_called = optional_message(variant) == Some(binding(*index));
        let is_visited = variant.fields.get(*index).is_some_and(is_visited) || variant.is_argument(*index) || is_called;
        is_visited
            || in_display.contains(index)
            || in_headers(variant, *index)
            || inside.is_some_and(|(field, _)| field == *index)
    };
    let used: Vec<_> = (0..variant.fields.len()).filter(is_used).collect();
    let pattern = model.pattern(variant, &used);
    let has_only_headers = used.is_empty() && variant.message.is_none() && !variant.headers.is_empty();
    let headers = has_only_headers.then(|| quote!(#(#calls)*).to_string());
    let inside = inside.map(|(_, expose)| visit_inside(model, variant, expose));
    Some(Arm { pattern, body: quote!({ #(__fields #calls;)* #notes #inside }), headers })
}

/// Whether a Display that somebody else wrote may quote the field. What a transparent error holds says so itself, and the text of a
/// cause is known.
fn may_be_quoted(model: &Model, variant: &Variant, index: usize) -> bool {
    let is_cause = variant.fields.get(index).is_some_and(|field| field.is_cause);
    model.has_display && asks_type(variant, index) && variant.inside() != Some(index) && !is_cause
}

/// All that the nested error has, without the headers that this error overrides.
fn visit_inside(model: &Model, variant: &Variant, expose: bool) -> TokenStream {
    let (_, inner) = model.inside(variant).unzip();
    let place = place(model, expose.into());
    let names = variant.header_names();
    let names = names.iter().map(|name| header_name(model, name));
    let has_message = match optional_message(variant) {
        Some(field) => quote!(::core::option::Option::is_some(#field)),
        None => variant.message.is_some().to_token_stream(),
    };
    quote!(__fields #place.inside(#inner, &[#(#names),*], #has_message);)
}

/// What follows `fields` where the message is not the one in the spec.
fn own_message(model: &Model, variant: &Variant) -> Option<TokenStream> {
    let (message, expose) = variant.message.as_ref()?;
    if let Message::Static(_) = message {
        return Some(quote!(.own_constant_message()));
    }
    let place = place(model, *expose);
    Some(match optional_message(variant) {
        Some(field) => quote!(#place.own_message_if(::core::option::Option::is_some(#field))),
        None => quote!(#place.own_message()),
    })
}

/// The field that may be the message.
fn optional_message(variant: &Variant) -> Option<Ident> {
    let Some((Message::Field(index), _)) = variant.message else { return None };
    optional(variant, index)
}

/// Where a field goes.
fn place(model: &Model, expose: Expose) -> TokenStream {
    let runtime = &model.runtime;
    match expose {
        Expose::Yes => quote!(),
        Expose::No => quote!(.hidden()),
        Expose::AsError => quote!(.hidden_unless(#runtime::private::ApiError::expose(self))),
    }
}

fn is_visited(field: &Field) -> bool {
    field.header.is_some() || field.retry_after || field.role.is_some()
}

fn in_headers(variant: &Variant, field: usize) -> bool {
    let parts = variant.headers.iter().flat_map(|header| &header.value);
    parts.into_iter().any(|part| part.field() == Some(field))
}

/// What follows `fields` for one field.
fn calls(model: &Model, index: usize, field: &Field) -> Vec<TokenStream> {
    let value = binding_of(index, field);
    let span = value.span();
    let in_body = field.role.as_ref().map(|(role, expose)| {
        let call = match role {
            Role::Detail(name) => {
                let shown = shown_detail(field, &value);
                quote_spanned!(span=> .field(#name, #shown))
            }
            Role::Details => {
                let shown = probe(&value, "__stated_detail");
                quote_spanned!(span=> .details(#shown))
            }
            Role::FieldErrors => {
                let errors = field_errors(model, field, &value);
                quote_spanned!(span=> .field_errors(#errors))
            }
            Role::Errors => quote_spanned!(span=> .errors(#value)),
        };
        let place = place(model, *expose);
        quote!(#place #call)
    });
    let in_header = field.header.as_ref().map(|name| {
        let name = header_name(model, name);
        quote_spanned!(span=> .header(#name, #value))
    });
    let wait = field.retry_after.then(|| quote_spanned!(span=> .retry_after(#value)));
    [in_body, in_header, wait].into_iter().flatten().collect()
}

/// The value, under the names of a rule where there is one.
fn field_errors(model: &Model, field: &Field, value: &Ident) -> TokenStream {
    let Some(rule) = field.rename_all else { return value.to_token_stream() };
    let runtime = &model.runtime;
    let rule = naming::variant_of_rule(rule);
    quote_spanned!(value.span()=> &#runtime::private::RenamedFields::new(#value, #runtime::private::FieldNameRule::#rule))
}

fn shown_detail(field: &Field, value: &Ident) -> TokenStream {
    match field.type_check {
        TypeCheck::None => value.to_token_stream(),
        TypeCheck::Implicit => probe(value, "__detail"),
        TypeCheck::ImplicitOrCause => probe(value, "__detail_or_cause"),
        TypeCheck::Explicit => probe(value, "__stated_detail"),
    }
}

fn argument_call(model: &Model, variant: &Variant, argument: &Argument) -> Option<TokenStream> {
    let Argument { name, field } = argument;
    let runtime = &model.runtime;
    let declared = variant.fields.get(*field)?;
    let binding = binding_of(*field, declared);
    let span = binding.span();
    // Of a detail the compiler says as much already.
    let value = if declared.detail().is_some() {
        quote!(#binding)
    } else {
        quote_spanned!(span=> #runtime::private::argument(#binding))
    };
    Some(quote_spanned!(span=> .argument(#name, #value)))
}
