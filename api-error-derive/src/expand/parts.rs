//! What is written in many places of the generated code: paths, patterns, `match`, methods and implementations.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Generics, Ident, Path};

use crate::model::{Field, Model, Own, Variant};

impl Model {
    pub fn manual(&self, name: &str) -> bool {
        self.manual.iter().any(|manual| manual == name)
    }

    /// The variants that are errors of their own: the rows of the table.
    pub fn own(&self) -> impl Iterator<Item = (&Variant, &Own)> {
        self.variants.iter().filter_map(|variant| Some((variant, variant.own()?)))
    }

    /// `Self::Variant`, or `Self` of a struct.
    pub fn path(&self, variant: &Variant) -> TokenStream {
        let ident = &variant.ident;
        if self.is_struct { quote!(Self) } else { quote!(Self::#ident) }
    }

    /// A pattern that binds these fields.
    pub fn pattern(&self, variant: &Variant, fields: &[usize]) -> TokenStream {
        let path = self.path(variant);
        let members = fields.iter().filter_map(|index| {
            let Field { member, .. } = variant.fields.get(*index)?;
            let binding = binding(*index);
            Some(quote!(#member: #binding,))
        });
        quote!(#path { #(#members)* .. })
    }

    /// A pattern that binds the error inside of a transparent variant, and that error.
    pub fn inside(&self, variant: &Variant) -> Option<(TokenStream, TokenStream)> {
        let index = variant.inside()?;
        let (runtime, binding, ty) = (&self.runtime, binding(index), &variant.fields.get(index)?.ty);
        // All requirements on the type are the same tokens, so that a type that cannot answer is reported once.
        let inside = quote_spanned!(ty.span()=> <#ty as #runtime::private::Catalogued>::inside(#binding));
        Some((self.pattern(variant, &[index]), inside))
    }

    /// What the error inside answers to a question, where there is one.
    pub fn or_inside(&self, question: &TokenStream, otherwise: &TokenStream) -> TokenStream {
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
    pub fn outside(&self, path: &Path) -> Option<Path> {
        let mut path = path.clone();
        let first = path.segments.first_mut().filter(|first| first.ident == "Self");
        let is_generic = first.is_some() && !self.generics.params.is_empty();
        if let Some(first) = first {
            first.ident = Ident::new(&self.ident.to_string(), first.ident.span());
        }
        (!is_generic).then_some(path)
    }

    /// `match self`, where an arm stands for each variant that has something to say and `otherwise` for the rest.
    pub fn match_self(&self, arms: &[TokenStream], otherwise: &TokenStream) -> TokenStream {
        if self.variants.is_empty() {
            return quote!(match *self {});
        }
        let rest = (arms.len() < self.variants.len()).then(|| quote!(_ => #otherwise,));
        quote!(match self { #(#arms)* #rest })
    }

    /// A method that matches, where there are arms; else the trait has one that does.
    pub fn method(
        &self,
        signature: &TokenStream,
        arms: impl Iterator<Item = TokenStream>,
        otherwise: &TokenStream,
    ) -> Option<TokenStream> {
        let arms: Vec<_> = arms.collect();
        let body = self.match_self(&arms, otherwise);
        (!arms.is_empty()).then(|| quote!(#signature { #body }))
    }

    pub fn implement(&self, implemented: &TokenStream, bounds: &TokenStream, items: &TokenStream) -> TokenStream {
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

/// The same tokens, which the compiler shows at this place however they resolve. An expression is reported where its first
/// token is.
pub fn located_at(span: Span, tokens: TokenStream) -> TokenStream {
    let located = tokens.into_iter().map(|mut token| {
        token.set_span(token.span().located_at(span));
        token
    });
    located.collect()
}

/// The name that a field has in a pattern. Hygiene keeps it apart from all variables of the user, and the underscores from constants.
pub fn binding(index: usize) -> Ident {
    Ident::new(&format!("__field_{index}"), Span::mixed_site())
}

/// The same, at the place of the field's type, so that a trait that is not implemented is reported there.
pub fn binding_of(index: usize, field: &Field) -> Ident {
    let span = field.ty.span();
    Ident::new(&format!("__field_{index}"), Span::mixed_site().located_at(span))
}
