//! Items that are not `key = value`, perhaps in the notation of another language.

use darling::ast::NestedMeta;
use proc_macro2::{Spacing, TokenStream, TokenTree};
use quote::quote;

/// The tokens between the commas.
pub fn pieces(tokens: &TokenStream) -> Vec<Vec<TokenTree>> {
    let mut pieces = vec![Vec::new()];
    for token in tokens.clone() {
        match (&token, pieces.last_mut()) {
            (TokenTree::Punct(mark), _) if mark.as_char() == ',' => pieces.push(Vec::new()),
            (_, Some(last)) => last.push(token),
            (_, None) => {}
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

pub fn parsed(piece: &[TokenTree]) -> syn::Result<NestedMeta> {
    syn::parse2(piece.iter().cloned().collect())
}

/// The first of two items without a comma between them, and what follows.
pub fn before_comma(piece: &[TokenTree]) -> Option<(NestedMeta, &[TokenTree])> {
    (1..piece.len()).rev().find_map(|at| {
        let (first, rest) = piece.split_at_checked(at)?;
        Some((parsed(first).ok()?, rest))
    })
}

/// A key in another notation: `status: 404`, `"status" = 404`.
pub struct Slip {
    pub key: String,
    pub message: String,
}

impl Slip {
    pub fn of(piece: &[TokenTree]) -> Option<Self> {
        let [key, TokenTree::Punct(mark), value @ ..] = piece else { return None };
        let value = quote!(#(#value)*);
        match key {
            TokenTree::Ident(key) if mark.as_char() == ':' && mark.spacing() == Spacing::Alone => Some(Self {
                key: key.to_string(),
                message: format!("`=` separates a key from its value: `{key} = {value}`"),
            }),
            TokenTree::Literal(word) if mark.as_char() == '=' => {
                let key = word.to_string().trim_matches('"').to_owned();
                Some(Self { message: format!("a key is not quoted: `{key} = {value}`"), key })
            }
            _ => None,
        }
    }
}

/// What to write instead of an argument of `format!`: `id`, `.0`, `self.id` or `name = value`.
pub fn advice_for_argument(argument: &TokenStream, text: &str) -> Option<String> {
    let tokens: Vec<_> = argument.clone().into_iter().collect();
    if let [TokenTree::Ident(name), TokenTree::Punct(mark), ..] = &tokens[..]
        && mark.as_char() == '='
    {
        let is_shown = [format!("{{{name}}}"), format!("{{{name}:")].iter().any(|shown| text.contains(shown));
        return is_shown.then(|| format!("`{{{name}}}` is the field of that name, leave `{name} = …` out"));
    }
    let field = tokens.iter().rev().find(|token| matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_)))?;
    let field = field.to_string();
    text.contains("{}").then(|| format!("write `{{{}}}` instead of `{{}}`", field.trim_matches('"')))
}
