//! `use` declarations, one for each name that they import.

use proc_macro2::Ident;
use syn::{ItemUse, UseTree, Visibility};

use crate::paths::Path;
use crate::tree::plain;

/// One name, or one glob, of a `use` declaration.
#[derive(Clone, Debug)]
pub struct Use {
    /// What is imported. For a glob the path before `::*`.
    pub path: Path,
    /// The name that it has here. `None` for a glob and for `as _`.
    pub name: Option<String>,
    /// Whether it is a glob.
    pub is_glob: bool,
    /// Whether it has a visibility (`pub`, `pub(crate)`, …).
    pub is_reexport: bool,
    /// Where it is written.
    pub line: usize,
}

/// Returns the names and globs that a declaration imports.
pub fn flatten(item: &ItemUse) -> Vec<Use> {
    let mut found = Found {
        is_extern: item.leading_colon.is_some(),
        is_reexport: !matches!(item.vis, Visibility::Inherited),
        uses: Vec::new(),
    };
    found.add(&item.tree, &mut Vec::new());
    found.uses
}

struct Found {
    is_extern: bool,
    is_reexport: bool,
    uses: Vec<Use>,
}

impl Found {
    fn add(&mut self, tree: &UseTree, before: &mut Vec<String>) {
        match tree {
            UseTree::Path(path) => {
                before.push(plain(&path.ident));
                self.add(&path.tree, before);
                before.pop();
            }
            UseTree::Name(name) => self.name(before, &name.ident, &name.ident),
            UseTree::Rename(rename) => self.name(before, &rename.ident, &rename.rename),
            UseTree::Glob(glob) => {
                let line = glob.star_token.spans[0].start().line;
                self.push(before.clone(), None, true, line);
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.add(tree, before);
                }
            }
        }
    }

    fn name(&mut self, before: &[String], ident: &Ident, name: &Ident) {
        let mut segments = before.to_vec();
        if ident != "self" || before.is_empty() {
            segments.push(plain(ident));
        }
        let name = if name == "self" { segments.last().cloned() } else { Some(plain(name)) };
        self.push(segments, name.filter(|name| name != "_"), false, ident.span().start().line);
    }

    fn push(&mut self, segments: Vec<String>, name: Option<String>, is_glob: bool, line: usize) {
        let path = Path { is_extern: self.is_extern, segments };
        self.uses.push(Use { path, name, is_glob, is_reexport: self.is_reexport, line });
    }
}
