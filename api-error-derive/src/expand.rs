//! From the model to code: one table, one `match` per question, and calls. Cannot fail.

mod decode;
mod dynamic;
mod envelope;
mod error;
mod generics;
mod header;
mod locales;
mod message;
mod parts;
mod possible_responses;
mod readable;
mod spec;
mod walk;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;
use syn::spanned::Spanned;

use crate::model::{Field, Model, Role, TypeCheck};

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
    let names = short_names(model);
    quote! {
        // Only the items in here use each other. Deprecated variants are matched, which is no use of them.
        #[allow(deprecated)]
        const _: () = {
            #names
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
    let message = message::message(model);
    let visit = walk::visit(model);
    let envelope = envelope::envelope(model);
    let methods = quote!(#spec #delegate #status #code #expose #message #visit #envelope);
    model.implement(&quote!(#runtime::private::ApiError), &generics::for_api_error(model), &methods)
}

/// Names for what is generated for each field: each token of a path costs the compiler as much there as one of the user.
fn short_names(model: &Model) -> TokenStream {
    let Model { runtime, crate_path, .. } = model;
    let of_decode = model.decodes.then(|| {
        quote! {
            #[allow(unused_imports)]
            use #runtime::private::Field as __ApiErrorField;
            #[allow(unused_imports)]
            use ::core::result::Result::{Err as __ApiErrorErr, Ok as __ApiErrorOk};
        }
    });
    let mut fields = model.variants.iter().flat_map(|variant| &variant.fields);
    let of_fields = fields.any(is_probed).then(|| {
        quote! {
            #[allow(unused_imports)]
            use #runtime::private::Probe as __ApiErrorProbe;
        }
    });
    // A path that does not exist is reported where it was written.
    let imported = Ident::new(&runtime.to_string(), runtime.span().located_at(crate_path.span()));
    quote!(use #crate_path as #imported; #of_fields #of_decode)
}

fn is_probed(field: &Field) -> bool {
    field.type_check != TypeCheck::None || matches!(field.role(), Some(Role::Details))
}

fn adapters(model: &Model) -> TokenStream {
    let Model { runtime, ident, manual, .. } = model;
    let (impl_generics, type_generics, _) = model.generics.split_for_impl();
    let bounds = generics::for_adapters(model);
    quote! {
        #runtime::__adapters! { [#(#manual)*] [#impl_generics] #ident #type_generics, [#bounds] }
    }
}
