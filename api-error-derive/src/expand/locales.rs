//! The files of the translators, and what the table says of them.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::Ident;

use crate::model::{Locale, Locales, Model, Text, Translation};

/// A function for each file that something is asked of when the program runs, and the languages of the type.
pub fn files(model: &Model, locales: &Locales) -> TokenStream {
    let runtime = &model.runtime;
    let Locales { default, others } = locales;
    let messages = others.iter().enumerate().map(|(index, locale)| messages(model, index, locale));
    let fields: Vec<_> = others.iter().enumerate().filter_map(|(index, locale)| fields(model, index, locale)).collect();
    let (field_files, field_functions): (Vec<_>, Vec<_>) = fields.into_iter().unzip();
    let tags = others.iter().map(|locale| &locale.tag);
    quote! {
        #(#messages)*
        #(#field_functions)*
        static __API_ERROR_LOCALES: #runtime::private::Locales =
            #runtime::private::Locales::new(#default, &[#(#tags),*], &[#(#field_files),*]);
    }
}

/// The compiler reads each file, so that a change of it is noticed. Only what Fluent has to tell is kept.
fn messages(model: &Model, index: usize, locale: &Locale) -> TokenStream {
    let name = message_file(index);
    let source = source(&locale.file);
    let mut translations = model.own().flat_map(|(_, own)| &own.translations);
    if translations.any(|translation| translation.locale == index && matches!(translation.text, Text::Fluent(_))) {
        file(model, &name, &locale.tag, &locale.file)
    } else {
        quote!(const _: &::core::primitive::str = #source;)
    }
}

fn fields(model: &Model, index: usize, locale: &Locale) -> Option<(Ident, TokenStream)> {
    let path = locale.fields.as_ref()?;
    let name = format_ident!("__api_error_fields_{index}", span = Span::mixed_site());
    let file = file(model, &name, &locale.tag, path);
    Some((name, file))
}

fn file(model: &Model, name: &Ident, tag: &str, path: &str) -> TokenStream {
    let runtime = &model.runtime;
    let source = source(path);
    quote! {
        fn #name() -> &'static #runtime::private::FluentFile {
            static FILE: #runtime::private::FluentFile = #runtime::private::FluentFile::new(#tag, #path, #source);
            &FILE
        }
    }
}

fn source(path: &str) -> TokenStream {
    quote!(::core::include_str!(::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/", #path)))
}

fn message_file(index: usize) -> Ident {
    format_ident!("__api_error_messages_{index}", span = Span::mixed_site())
}

/// What follows `Fact::` for one translation.
pub fn fact(model: &Model, translation: &Translation) -> TokenStream {
    let runtime = &model.runtime;
    let Translation { locale, tag, text } = translation;
    let text = match text {
        Text::Plain(text) => quote!(Plain(#text)),
        Text::Fluent(id) => {
            let file = message_file(*locale);
            quote!(Fluent(#file, #id))
        }
    };
    quote!(Translation(#tag, #runtime::private::Translation::#text))
}
