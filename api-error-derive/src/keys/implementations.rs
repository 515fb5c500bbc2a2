//! Which implementations the type gets, and with which bounds.

use darling::{FromMeta, Result};
use proc_macro2::{Span, TokenStream, TokenTree};
use syn::punctuated::Punctuated;
use syn::{Ident, Meta, Token, WherePredicate};

use super::item::Item;
use crate::errors::fail;

/// Implementations that can be left out.
pub const IMPLEMENTATIONS: &[&str] =
    &["Display", "Error", "From", "IntoResponse", "IntoResponses", "Responder", "ResponseError", "TonicStatus"];

/// `manual(Display, Error)`. What is wrong with it is reported by a rule, since stubs need the names in any case.
pub struct Manual {
    pub names: Vec<Ident>,
    /// What is wrong with the list.
    pub syntax: Option<(Span, String)>,
}

/// `bound = "T: Trait, U: Trait"`.
pub struct Bound(pub Vec<WherePredicate>);

impl FromMeta for Manual {
    fn from_meta(meta: &Meta) -> Result<Self> {
        let known = IMPLEMENTATIONS.join("`, `");
        let form = format!("`manual` lists what you implement by hand, of `{known}`: `manual(Display)`");
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
        let text = Item(meta).string()?;
        let parser = Punctuated::<WherePredicate, Token![,]>::parse_terminated;
        match text.parse_with(parser) {
            Ok(predicates) => Ok(Self(predicates.into_iter().collect())),
            Err(_) => fail(&text, "`bound` takes what stands after `where`: `bound = \"T: Serialize + Debug\"`"),
        }
    }
}
