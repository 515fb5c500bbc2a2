//! All paths that a module names.

use std::collections::HashSet;
use std::fmt;

use proc_macro2::TokenStream;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use crate::attributes::{is_test, of_impl_item, of_item, of_trait_item};
use crate::macros;
use crate::tree::plain;
use crate::uses::{self, Use};

/// A path as it is written, without generic arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// Whether it begins with `::`, so that it names another crate.
    pub is_extern: bool,
    /// Its names. `$crate` is one of them.
    pub segments: Vec<String>,
}

/// What kind of name the end of a path is looked up as first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A type, a trait or a module.
    Type,
    /// A function, a constant or a constructor.
    Value,
    /// A macro.
    Macro,
    /// Unknown: in the tokens of a macro.
    Any,
}

/// A path in a module, other than those of `use` declarations.
#[derive(Clone, Debug)]
pub struct Reference {
    /// The path.
    pub path: Path,
    /// What its end is.
    pub kind: Kind,
    /// Where it is written.
    pub line: usize,
    /// Whether arguments follow.
    pub is_called: bool,
    /// Whether `::*` follows.
    pub is_glob: bool,
}

/// The paths of a module.
#[derive(Debug, Default)]
pub struct Paths {
    /// The `use` declarations of the module.
    pub uses: Vec<Use>,
    /// The `use` declarations in its functions.
    pub inner_uses: Vec<Use>,
    /// All other paths.
    pub references: Vec<Reference>,
    /// The names of local variables.
    pub variables: HashSet<String>,
    depth: usize,
    is_called: bool,
}

impl Paths {
    /// Collects the paths of the items of a module.
    #[must_use]
    pub fn of(items: &[syn::Item]) -> Self {
        let mut paths = Self::default();
        for item in items {
            paths.visit_item(item);
        }
        paths
    }

    fn push(&mut self, path: &syn::Path, kind: Kind) {
        let line = path.span().start().line;
        let is_called = std::mem::take(&mut self.is_called);
        self.references.push(Reference { path: Path::of(path), kind, line, is_called, is_glob: false });
    }

    /// `<T>::name` names nothing by itself, but `<T as Trait>::name` names the trait.
    fn is_associated(qself: Option<&syn::QSelf>) -> bool {
        qself.is_some_and(|qself| qself.position == 0)
    }

    fn visit_arguments(&mut self, path: &syn::Path) {
        visit::visit_path(self, path);
    }
}

impl Path {
    /// The path of a syntax tree.
    #[must_use]
    pub fn of(path: &syn::Path) -> Self {
        Self {
            is_extern: path.leading_colon.is_some(),
            segments: path.segments.iter().map(|segment| plain(&segment.ident)).collect(),
        }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", if self.is_extern { "::" } else { "" }, self.segments.join("::"))
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if !is_test(of_item(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item(&mut self, item: &'ast syn::ImplItem) {
        if !is_test(of_impl_item(item)) {
            visit::visit_impl_item(self, item);
        }
    }

    fn visit_trait_item(&mut self, item: &'ast syn::TraitItem) {
        if !is_test(of_trait_item(item)) {
            visit::visit_trait_item(self, item);
        }
    }

    fn visit_field(&mut self, field: &'ast syn::Field) {
        if !is_test(&field.attrs) {
            visit::visit_field(self, field);
        }
    }

    fn visit_variant(&mut self, variant: &'ast syn::Variant) {
        if !is_test(&variant.attrs) {
            visit::visit_variant(self, variant);
        }
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        if !is_test(&arm.attrs) {
            visit::visit_arm(self, arm);
        }
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        if !is_test(&local.attrs) {
            visit::visit_local(self, local);
        }
    }

    fn visit_block(&mut self, block: &'ast syn::Block) {
        self.depth += 1;
        visit::visit_block(self, block);
        self.depth -= 1;
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let uses = if self.depth == 0 { &mut self.uses } else { &mut self.inner_uses };
        uses.extend(uses::flatten(item));
    }

    fn visit_item_macro(&mut self, item: &'ast syn::ItemMacro) {
        if item.ident.is_some() {
            macros::scan(item.mac.tokens.clone(), &mut self.references);
        } else {
            visit::visit_item_macro(self, item);
        }
    }

    fn visit_macro(&mut self, invocation: &'ast syn::Macro) {
        self.push(&invocation.path, Kind::Macro);
        let name = invocation.path.segments.last().map(|segment| plain(&segment.ident)).unwrap_or_default();
        macros::scan_invocation(&name, invocation.tokens.clone(), &mut self.references);
    }

    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        if attribute.path().is_ident("doc") || attribute.path().is_ident("cfg") {
            return;
        }
        self.push(attribute.path(), Kind::Macro);
        match &attribute.meta {
            syn::Meta::List(list) => {
                macros::scan(list.tokens.clone(), &mut self.references);
                macros::scan_strings(list.tokens.clone(), &mut self.references);
            }
            syn::Meta::NameValue(pair) => {
                if let syn::Expr::Lit(literal) = &pair.value {
                    macros::scan_strings(literal_tokens(&literal.lit), &mut self.references);
                }
                self.visit_expr(&pair.value);
            }
            syn::Meta::Path(_) => {}
        }
    }

    fn visit_vis_restricted(&mut self, visibility: &'ast syn::VisRestricted) {
        if visibility.in_token.is_some() {
            self.push(&visibility.path, Kind::Type);
        }
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        self.is_called = matches!(&*call.func, syn::Expr::Path(_));
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_path(&mut self, path: &'ast syn::ExprPath) {
        if !Self::is_associated(path.qself.as_ref()) {
            self.push(&path.path, Kind::Value);
        }
        self.is_called = false;
        if let Some(qself) = &path.qself {
            self.visit_qself(qself);
        }
        self.visit_arguments(&path.path);
    }

    fn visit_type_path(&mut self, path: &'ast syn::TypePath) {
        if !Self::is_associated(path.qself.as_ref()) {
            self.push(&path.path, Kind::Type);
        }
        if let Some(qself) = &path.qself {
            self.visit_qself(qself);
        }
        self.visit_arguments(&path.path);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.push(path, Kind::Type);
        self.visit_arguments(path);
    }

    fn visit_pat_ident(&mut self, pattern: &'ast syn::PatIdent) {
        self.variables.insert(plain(&pattern.ident));
        visit::visit_pat_ident(self, pattern);
    }
}

fn literal_tokens(literal: &syn::Lit) -> TokenStream {
    match literal {
        syn::Lit::Str(text) => std::iter::once(proc_macro2::TokenTree::Literal(text.token())).collect(),
        _ => TokenStream::new(),
    }
}
