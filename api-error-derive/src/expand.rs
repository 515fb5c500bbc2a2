//! From the model to code: one table, one `match` per question, and calls. Cannot fail.

mod decode;
mod dynamic;
mod envelope;
mod error;
mod generics;
mod locales;
mod possible_responses;
mod readable;
mod spec;
mod walk;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Generics, Ident, Path};

use crate::model::{Field, Model, Own, Variant};

/// All that the derive adds to the type.
pub fn expand(model: &Model) -> TokenStream {
    let locales = model.locales.as_ref().map(|locales| locales::files(model, locales));
    let table = spec::table(model);
    let constants = spec::constants(model);
    let api_error = api_error(model);
    let catalogued = spec::catalogued(model);
    let hidden = spec::refuse_hidden_messages(model);
    let error = error::implementations(model);
    let decode = decode::decode(model);
    let adapters = adapters(model);
    quote! {
        // The items in here are named by nobody else. Deprecated variants are matched, which is no use of them.
        #[allow(deprecated)]
        const _: () = {
            #locales
            #table
            #constants
            #api_error
            #catalogued
            #hidden
            #error
            #decode
            #adapters
        };
    }
}

fn api_error(model: &Model) -> TokenStream {
    let runtime = &model.runtime;
    let spec = spec::of_value(model);
    let delegate = dynamic::delegate(model);
    let status = dynamic::status(model);
    let code = dynamic::code(model);
    let expose = spec::expose(model);
    let message = walk::message(model);
    let visit = walk::visit(model);
    let envelope = envelope::envelope(model);
    let methods = quote!(#spec #delegate #status #code #expose #message #visit #envelope);
    model.implement(&quote!(#runtime::private::ApiError), &generics::for_api_error(model), &methods)
}

fn adapters(model: &Model) -> TokenStream {
    let Model { runtime, ident, manual, .. } = model;
    let (impl_generics, type_generics, _) = model.generics.split_for_impl();
    let bounds = generics::for_adapters(model);
    quote! {
        #runtime::__adapters! { [#(#manual)*] [#impl_generics] #ident #type_generics, [#bounds] }
    }
}

impl Model {
    fn manual(&self, name: &str) -> bool {
        self.manual.iter().any(|manual| manual == name)
    }

    /// The variants that are errors of their own: the rows of the table.
    fn own(&self) -> impl Iterator<Item = (&Variant, &Own)> {
        self.variants.iter().filter_map(|variant| Some((variant, variant.own()?)))
    }

    /// `Self::Variant`, or `Self` of a struct.
    fn path(&self, variant: &Variant) -> TokenStream {
        let ident = &variant.ident;
        if self.is_struct { quote!(Self) } else { quote!(Self::#ident) }
    }

    /// A pattern that binds these fields.
    fn pattern(&self, variant: &Variant, fields: &[usize]) -> TokenStream {
        let path = self.path(variant);
        let members = fields.iter().filter_map(|index| {
            let Field { member, .. } = variant.fields.get(*index)?;
            let binding = binding(*index);
            Some(quote!(#member: #binding,))
        });
        quote!(#path { #(#members)* .. })
    }

    /// A pattern that binds the error inside of a transparent variant, and that error.
    fn inside(&self, variant: &Variant) -> Option<(TokenStream, TokenStream)> {
        let index = variant.inside()?;
        let (runtime, binding, ty) = (&self.runtime, binding(index), &variant.fields.get(index)?.ty);
        // Whatever is asked of it is asked in the same words, so that a type that cannot answer is reported once.
        let inside = quote_spanned!(ty.span()=> <#ty as #runtime::private::Catalogued>::inside(#binding));
        Some((self.pattern(variant, &[index]), inside))
    }

    /// What the error inside answers to a question, where there is one.
    fn or_inside(&self, question: &TokenStream, otherwise: &TokenStream) -> TokenStream {
        let runtime = &self.runtime;
        if self.variants.iter().all(|variant| variant.inside().is_none()) {
            return otherwise.clone();
        }
        let inside = Ident::new("__inside", Span::mixed_site());
        quote! {
            match #runtime::private::ApiError::delegate(self) {
                ::core::option::Option::Some(#inside) => #inside.#question,
                ::core::option::Option::None => #otherwise,
            }
        }
    }

    /// The path as it is written outside of an implementation, where there is no `Self`.
    fn outside(&self, path: &Path) -> Option<Path> {
        let mut path = path.clone();
        let first = path.segments.first_mut().filter(|first| first.ident == "Self");
        let is_generic = first.is_some() && !self.generics.params.is_empty();
        if let Some(first) = first {
            first.ident = Ident::new(&self.ident.to_string(), first.ident.span());
        }
        (!is_generic).then_some(path)
    }

    /// `match self`, where an arm stands for each variant that has something to say and `otherwise` for the rest.
    fn match_self(&self, arms: &[TokenStream], otherwise: &TokenStream) -> TokenStream {
        if self.variants.is_empty() {
            return quote!(match *self {});
        }
        let rest = (arms.len() < self.variants.len()).then(|| quote!(_ => #otherwise,));
        quote!(match self { #(#arms)* #rest })
    }

    /// A method that matches, where there are arms; else the trait has one that does.
    fn method(
        &self,
        signature: &TokenStream,
        arms: impl Iterator<Item = TokenStream>,
        otherwise: &TokenStream,
    ) -> Option<TokenStream> {
        let arms: Vec<_> = arms.collect();
        let body = self.match_self(&arms, otherwise);
        (!arms.is_empty()).then(|| quote!(#signature { #body }))
    }

    fn implement(&self, implemented: &TokenStream, bounds: &TokenStream, items: &TokenStream) -> TokenStream {
        implement(&self.ident, &self.generics, implemented, bounds, items)
    }
}

/// The implementation of a trait.
pub fn implement(
    ident: &Ident,
    generics: &Generics,
    implemented: &TokenStream,
    bounds: &impl ToTokens,
    items: &TokenStream,
) -> TokenStream {
    let (impl_generics, type_generics, _) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #implemented for #ident #type_generics #bounds { #items }
    }
}

/// The same tokens, which the compiler shows at this place whatever they were resolved by. An expression is reported where its first
/// token is.
fn located_at(span: Span, tokens: TokenStream) -> TokenStream {
    let located = tokens.into_iter().map(|mut token| {
        token.set_span(token.span().located_at(span));
        token
    });
    located.collect()
}

/// The name that a field has in a pattern. Hygiene keeps it apart from all variables of the user, and the underscores from constants.
fn binding(index: usize) -> Ident {
    Ident::new(&format!("__field_{index}"), Span::mixed_site())
}

/// The same, at the place of the field's type, so that a trait that is not implemented is reported there.
fn binding_of(index: usize, field: &Field) -> Ident {
    let span = field.ty.span();
    Ident::new(&format!("__field_{index}"), Span::mixed_site().located_at(span))
}
