//! The names in `#[api(…)]`, read in one pass. An unknown, misplaced, repeated or damaged key is reported, and read as the key that was
//! probably meant, so that no second error follows.

mod notation;
mod unknown;

use darling::ast::NestedMeta;
use darling::error::Accumulator;
use darling::util::path_to_string;
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, ExprLit, Ident, Lit, Meta, Path};

use self::notation::{Slip, before_comma, parsed, pieces};
use self::unknown::Unknown;
use crate::errors::report;
use crate::keys::{Place, find};

/// What is written in `#[api(…)]` at a place.
#[derive(Default)]
pub struct Items {
    pub known: Vec<NestedMeta>,
    /// Keys of items that were reported. Errors of their values are not reported.
    pub reported: Vec<String>,
    /// Keys that belong elsewhere.
    pub misplaced: Vec<NestedMeta>,
    /// Whether an item was dropped that may have been any key.
    pub has_unread: bool,
    /// The last text with braces, and its key. It takes no arguments, unlike `format!`.
    formatted: Option<(String, String)>,
}

impl Items {
    pub fn read(attrs: &[Attribute], place: Place, errors: &mut Accumulator) -> Self {
        let mut items = Self::default();
        for attr in attrs.iter().filter(|attr| attr.path().is_ident("api")) {
            match &attr.meta {
                Meta::List(list) => items.list(&list.tokens, place, errors),
                other => items.without_parentheses(other, errors),
            }
        }
        for attr in attrs.iter().filter(|attr| attr.path().is_ident("api_error")) {
            report(attr.path(), "unknown attribute `#[api_error]`: write `#[api(…)]`", errors);
            items.has_unread = true;
        }
        items
    }

    fn without_parentheses(&mut self, meta: &Meta, errors: &mut Accumulator) {
        let message = match meta {
            Meta::NameValue(_) => "`#[api]` takes its keys in parentheses: `#[api(message = \"…\")]`",
            Meta::Path(_) | Meta::List(_) => "`#[api]` has no keys: leave it out, or write `#[api(status = 404)]`",
        };
        report(meta, message, errors);
        self.has_unread = true;
    }

    fn list(&mut self, tokens: &TokenStream, place: Place, errors: &mut Accumulator) {
        let Err(error) = NestedMeta::parse_meta_list(tokens.clone()).map(|read| {
            for item in read {
                self.item(item, place, errors);
            }
        }) else {
            return;
        };
        let pieces: Vec<_> = pieces(tokens).into_iter().map(|piece| (parsed(&piece), piece)).collect();
        if pieces.iter().all(|(parsed, _)| parsed.is_ok()) {
            report(&error.span(), format!("{error}: {FORM}"), errors);
        }
        for (parsed, piece) in pieces {
            match parsed {
                Ok(item) => self.item(item, place, errors),
                Err(error) => self.damaged_piece(&piece, &error, place, errors),
            }
        }
    }

    fn item(&mut self, item: NestedMeta, place: Place, errors: &mut Accumulator) {
        match item {
            NestedMeta::Meta(meta) => self.meta(meta, place, errors),
            NestedMeta::Lit(literal) => self.literal(&literal, place, errors),
            NestedMeta::NameValueInvalidExpr(invalid) => {
                let name = path_to_string(&invalid.path);
                let message = match find(&name, place) {
                    Some(row) => format!("invalid value of `{name}`: write `{}`", row.form),
                    None => Unknown::new(&name, place).message,
                };
                report(&invalid.path, message, errors);
                self.damaged(&name, invalid.path.span(), place);
            }
        }
    }

    fn meta(&mut self, meta: Meta, place: Place, errors: &mut Accumulator) {
        let name = path_to_string(meta.path());
        let Some(row) = find(&name, place) else { return self.unknown(meta, &name, place, errors) };
        if !row.is_repeatable && self.has(row.name) {
            // The earlier item was another word, read as this key.
            if let Some(guess) = self.reported.iter().position(|reported| *reported == name) {
                self.reported.swap_remove(guess);
                self.known.retain(|item| !is(item, &name));
                self.has_unread = true;
            } else {
                return report(meta.path(), format!("`{name}` is written twice: keep one"), errors);
            }
        }
        if let Some(text) = text(&meta).filter(|text| text.contains('{')) {
            self.formatted = Some((name, text));
        }
        self.known.push(NestedMeta::Meta(meta));
    }

    fn unknown(&mut self, mut meta: Meta, name: &str, place: Place, errors: &mut Accumulator) {
        if self.is_argument(&meta.to_token_stream(), errors) {
            return;
        }
        let unknown = Unknown::new(name, place);
        report(meta.path(), unknown.message, errors);
        match unknown.meant.and_then(|key| find(key, place)) {
            Some(row) if row.is_repeatable || !self.has(row.name) => {
                self.reported.push(row.name.to_owned());
                let key = Ident::new(row.name, meta.path().span());
                *path_of(&mut meta) = key.into();
                self.known.push(NestedMeta::Meta(meta));
            }
            meant => {
                self.has_unread = true;
                self.misplaced.extend((meant.is_none() && unknown.is_misplaced).then_some(NestedMeta::Meta(meta)));
            }
        }
    }

    fn literal(&mut self, literal: &Lit, place: Place, errors: &mut Accumulator) {
        let text = literal.to_token_stream();
        if self.is_argument(&text, errors) {
            return;
        }
        let key = if matches!(literal, Lit::Int(_)) { "status" } else { "message" };
        report(literal, format!("{text} has no key: write `{key} = {text}`"), errors);
        self.damaged(key, literal.span(), place);
    }

    /// An item that cannot be parsed, perhaps in the notation of another language.
    fn damaged_piece(&mut self, piece: &[TokenTree], error: &syn::Error, place: Place, errors: &mut Accumulator) {
        let tokens: TokenStream = piece.iter().cloned().collect();
        if self.is_argument(&tokens, errors) {
            return;
        }
        if let Some(slip) = Slip::of(piece) {
            report(&error.span(), slip.message, errors);
            return self.damaged(&slip.key, error.span(), place);
        }
        let Some((first, rest)) = before_comma(piece) else {
            report(&error.span(), format!("{error}: {FORM}"), errors);
            return self.unreadable(piece, place);
        };
        report(&error.span(), format!("expected `,`: {FORM}"), errors);
        for item in [Ok(first), parsed(rest)] {
            match item {
                Ok(NestedMeta::Meta(meta)) if find(&path_to_string(meta.path()), place).is_some() => {
                    self.reported.push(path_to_string(meta.path()));
                    self.known.push(NestedMeta::Meta(meta));
                }
                _ => self.has_unread = true,
            }
        }
    }

    /// An item that begins with a key is that key; the rest may have been any.
    fn unreadable(&mut self, piece: &[TokenTree], place: Place) {
        let words: Vec<_> = piece.iter().filter(|token| matches!(token, TokenTree::Ident(_))).collect();
        match words[..] {
            [word] => self.damaged(&word.to_string(), word.span(), place),
            _ => self.has_unread = true,
        }
    }

    /// A key that was written, with a value that cannot be read.
    fn damaged(&mut self, key: &str, span: Span, place: Place) {
        match find(key, place) {
            Some(row) if !self.has(row.name) => {
                self.reported.push(row.name.to_owned());
                self.known.push(NestedMeta::Meta(Meta::Path(Ident::new(row.name, span).into())));
            }
            Some(_) => {}
            None => self.has_unread = true,
        }
    }

    /// After a text with `{}` any item may be meant as its argument, and after `{name}` an item `name = …`. Reported once for each text.
    fn is_argument(&mut self, argument: &TokenStream, errors: &mut Accumulator) -> bool {
        let Some((key, text)) = &self.formatted else { return false };
        let Some(advice) = notation::advice_for_argument(argument, text) else { return false };
        if !self.reported.contains(key) {
            report(argument, format!("`{key}` takes no arguments: {advice}"), errors);
            self.reported.push(key.clone());
        }
        true
    }

    /// The keys, at their places.
    pub fn names(&self) -> Vec<Ident> {
        let names = self.known.iter().filter_map(|item| match item {
            NestedMeta::Meta(meta) => meta.path().get_ident().cloned(),
            NestedMeta::Lit(_) | NestedMeta::NameValueInvalidExpr(_) => None,
        });
        names.collect()
    }

    fn has(&self, key: &str) -> bool {
        self.known.iter().any(|item| is(item, key))
    }
}

fn is(item: &NestedMeta, key: &str) -> bool {
    matches!(item, NestedMeta::Meta(meta) if meta.path().is_ident(key))
}

const FORM: &str = "keys are separated by commas and texts are quoted, `#[api(status = 404, message = \"…\")]`";

fn text(meta: &Meta) -> Option<String> {
    match &meta.require_name_value().ok()?.value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}

fn path_of(meta: &mut Meta) -> &mut Path {
    match meta {
        Meta::Path(path) => path,
        Meta::List(list) => &mut list.path,
        Meta::NameValue(pair) => &mut pair.path,
    }
}
