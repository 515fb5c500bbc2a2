//! What an editor reads: each key that was written, so that its documentation is shown at its place.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::attr::Input;
use crate::keys::Stated;
use crate::keys::facts::Crate;
use crate::path;

/// The keys that were written, at their places, as a call of a macro that no compiler expands. Input with errors has them too.
pub fn keys(input: &Input) -> TokenStream {
    let runtime = path::runtime(input.krate.value().map(|Crate { path, .. }| path.clone()));
    let of_type = named(&input.written);
    // Those of a struct are the keys of its type.
    let of_variants = input.drafts.iter().filter(|_| !input.is_struct).flat_map(|draft| named(&draft.written));
    let of_fields = input.drafts.iter().flat_map(|draft| &draft.fields).flat_map(|field| named(&field.written));
    quote! {
        // No crate of a user declares this `cfg`: rust-analyzer sets it, in the crates that are edited.
        #[allow(unexpected_cfgs)]
        const _: () = {
            #[cfg(rust_analyzer)]
            #runtime::__keys! { on_type [#(#of_type)*] on_variant [#(#of_variants)*] on_field [#(#of_fields)*] }
        };
    }
}

/// The names of the items: that of `crate`, which no item can have, is another.
fn named(written: &[Ident]) -> impl Iterator<Item = Ident> {
    written.iter().map(|key| if key == "crate" { Ident::new("krate", key.span()) } else { key.clone() })
}
