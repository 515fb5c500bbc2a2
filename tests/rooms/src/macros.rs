//! Paths in the tokens of macro invocations, `macro_rules!` bodies and attributes.

use proc_macro2::{Delimiter, Ident, Literal, TokenStream, TokenTree};

use crate::paths::{Kind, Path, Reference};
use crate::tree::plain;

/// Macros whose tokens are code of another crate.
const QUOTES: [&str; 4] = ["quote", "quote_spanned", "parse_quote", "parse_quote_spanned"];

/// Adds every run of tokens that looks like a path.
pub fn scan(tokens: TokenStream, references: &mut Vec<Reference>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut scanner = Scanner { tokens: &tokens, at: 0, references };
    while scanner.at < tokens.len() {
        scanner.step();
    }
}

/// Adds the tokens of a macro invocation. Quoted code is no code of this crate.
pub fn scan_invocation(name: &str, tokens: TokenStream, references: &mut Vec<Reference>) {
    if !QUOTES.contains(&name) {
        scan(tokens, references);
    } else if name.ends_with("_spanned") {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let arrow = tokens.windows(2).position(|pair| is(pair.first(), '=') && is(pair.last(), '>'));
        scan(tokens.into_iter().take(arrow.unwrap_or(0)).collect(), references);
    }
}

/// Adds the paths that the strings of an attribute hold, such as `serialize_with = "crate::text"`.
pub fn scan_strings(tokens: TokenStream, references: &mut Vec<Reference>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => scan_strings(group.stream(), references),
            TokenTree::Literal(literal) => scan_string(&literal, references),
            _ => {}
        }
    }
}

fn scan_string(literal: &Literal, references: &mut Vec<Reference>) {
    let line = literal.span().start().line;
    let Ok(literal) = syn::parse_str::<syn::LitStr>(&literal.to_string()) else { return };
    let Ok(path) = syn::parse_str::<syn::Path>(&literal.value()) else { return };
    if path.segments.len() > 1 {
        references.push(Reference { path: Path::of(&path), kind: Kind::Any, line, is_called: false, is_glob: false });
    }
}

struct Scanner<'a> {
    tokens: &'a [TokenTree],
    at: usize,
    references: &'a mut Vec<Reference>,
}

impl Scanner<'_> {
    /// Adds the path that begins here, or moves on by one token.
    fn step(&mut self) {
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at)).cloned();
        let line = self.tokens[self.at].span().start().line;
        let Some(path) = self.path() else {
            if let Some(TokenTree::Group(group)) = self.tokens.get(self.at) {
                scan(group.stream(), self.references);
            }
            self.at += 1;
            return;
        };
        let before = match before {
            Some(TokenTree::Punct(punct)) => punct.as_char(),
            // This defines a name.
            Some(TokenTree::Ident(keyword)) if keyword == "fn" => return,
            _ => ' ',
        };
        // A variable of `macro_rules!` or `quote!`, a lifetime, or what follows `<T as Trait>`.
        if matches!(before, '$' | '#' | '\'') || before == '>' && path.is_extern {
            return;
        }
        self.add(path, line, before == '.');
    }

    fn add(&mut self, path: Path, line: usize, is_member: bool) {
        if self.is_separator() {
            return self.add_group(&path);
        }
        let next = self.tokens.get(self.at).cloned();
        let is_macro = is(next.as_ref(), '!') && !is(self.tokens.get(self.at + 1), '=');
        let is_called = matches!(&next, Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis);
        if path.segments.len() == 1 && !(is_macro || !is_member && (is_called || begins_with_capital(&path))) {
            return;
        }
        let name = path.segments[path.segments.len() - 1].clone();
        let kind = if is_macro { Kind::Macro } else { Kind::Any };
        self.references.push(Reference { path, kind, line, is_called, is_glob: false });
        if let (true, Some(TokenTree::Group(group))) = (is_macro, self.tokens.get(self.at + 1)) {
            scan_invocation(&name, group.stream(), self.references);
            self.at += 2;
        }
    }

    /// Adds what follows a path with `::` at its end: a glob, a group of a `use`, generic arguments or a variable.
    fn add_group(&mut self, path: &Path) {
        self.at += 2;
        let (line, is_glob) = match self.tokens.get(self.at) {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let mut inner = Vec::new();
                scan_group(&group.stream(), path, &mut inner);
                self.references.append(&mut inner);
                self.at += 1;
                return;
            }
            Some(token) => (token.span().start().line, is(Some(token), '*')),
            None => return,
        };
        self.references.push(Reference { path: path.clone(), kind: Kind::Any, line, is_called: false, is_glob });
    }

    /// Reads a path and moves behind it: `::a::b`, `$crate::a`, `a`.
    fn path(&mut self) -> Option<Path> {
        let start = self.at;
        let is_extern = self.is_separator();
        if is_extern {
            self.at += 2;
        }
        let Some(first) = self.first_segment() else {
            self.at = start;
            return None;
        };
        let mut segments = vec![first];
        while self.is_separator() {
            let Some(TokenTree::Ident(ident)) = self.tokens.get(self.at + 2) else { break };
            segments.push(plain(ident));
            self.at += 3;
        }
        Some(Path { is_extern, segments })
    }

    fn first_segment(&mut self) -> Option<String> {
        let crate_after_dollar =
            |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Ident(name)) if name == "crate");
        if is(self.tokens.get(self.at), '$') && crate_after_dollar(self.tokens.get(self.at + 1)) {
            self.at += 2;
            return Some("$crate".to_owned());
        }
        let ident: &Ident = match self.tokens.get(self.at) {
            Some(TokenTree::Ident(ident)) => ident,
            _ => return None,
        };
        self.at += 1;
        Some(plain(ident))
    }

    fn is_separator(&self) -> bool {
        is(self.tokens.get(self.at), ':') && is(self.tokens.get(self.at + 1), ':')
    }
}

/// Adds the paths of a group of a `use`, each with the path before the group.
fn scan_group(group: &TokenStream, before: &Path, references: &mut Vec<Reference>) {
    let tokens: Vec<TokenTree> = group.clone().into_iter().collect();
    for element in tokens.split(|token| is(Some(token), ',')) {
        let Some(first) = element.first() else { continue };
        let line = first.span().start().line;
        let mut inner = Vec::new();
        let mut scanner = Scanner { tokens: element, at: 0, references: &mut inner };
        let rest = scanner.path();
        let mut path = before.clone();
        path.segments.extend(rest.into_iter().flat_map(|rest| rest.segments).filter(|segment| segment != "self"));
        if scanner.is_separator() {
            scanner.add_group(&path);
        } else {
            let is_glob = is(Some(first), '*');
            inner.push(Reference { path, kind: Kind::Any, line, is_called: false, is_glob });
        }
        references.append(&mut inner);
    }
}

fn begins_with_capital(path: &Path) -> bool {
    path.segments[0].starts_with(char::is_uppercase)
}

fn is(token: Option<&TokenTree>, punctuation: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == punctuation)
}
