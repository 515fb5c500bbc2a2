//! Generated implementations, and their bounds.

use darling::{FromMeta, Result};
use proc_macro2::{Span, TokenStream, TokenTree};
use syn::punctuated::Punctuated;
use syn::{Ident, Meta, Token, WherePredicate};

use super::item::Item;
use crate::errors::fail;
use crate::suggest::closest;

/// Implementations that can be omitted.
pub const IMPLEMENTATIONS: &[&str] =
    &["Display", "Error", "From", "IntoResponse", "IntoResponses", "Responder", "ResponseError", "TonicStatus"];

/// The implementation that was probably meant.
pub fn closest_implementation(name: &Ident) -> Option<&'static str> {
    let known = IMPLEMENTATIONS.iter().copied();
    if name == "Into" { Some("From") } else { closest(&name.to_string(), known) }
}

/// `manual(Display, Error)`. A rule reports its errors, since stubs need the names of a damaged list too.
pub struct Manual {
    pub names: Vec<Ident>,
    /// A syntax error of the list.
    pub syntax: Option<(Span, String)>,
}

/// `bound = "T: Trait, U: Trait"`.
pub struct Bound(pub Vec<WherePredicate>);

impl FromMeta for Manual {
    fn from_meta(meta: &Meta) -> Result<Self> {
        let known = IMPLEMENTATIONS.join("`, `");
        let form =
            format!("`manual` lists the implementations that you write yourself, of `{known}`: `manual(Display)`");
        let Meta::List(list) = meta else { return Item(meta).fail(form) };
        match list.parse_args_with(Punctuated::<Ident, Token![,]>::parse_terminated) {
            Ok(names) if names.is_empty() => fail(meta, form),
            Ok(names) => Ok(Self { names: names.into_iter().collect(), syntax: None }),
            Err(error) => Ok(Self { names: words(&list.tokens), syntax: Some((error.span(), form)) }),
        }
    }
}

fn words(tokens: &TokenStream) -> Vec<Ident> {
    let words = tokens.clone().into_iter().filter_map(|token| match token {
        TokenTree::Ident(word) => Some(word),
        _ => None,
    });
    words.collect()
}

impl FromMeta for Bound {
    fn from_meta(meta: &Meta) -> Result<Self> {
        let text = Item(meta).string("T: Trait")?;
        let parser = Punctuated::<WherePredicate, Token![,]>::parse_terminated;
        match text.parse_with(parser) {
            Ok(predicates) => Ok(Self(predicates.into_iter().collect())),
            Err(_) => fail(&text, "`bound` takes predicates of a `where` clause: `bound = \"T: Serialize + Debug\"`"),
        }
    }
}
