//! The names that a module has: its items, its children, and what it imports.

use std::collections::HashMap;

use syn::Item;

use crate::attributes::has;
use crate::paths::{Path, Paths};
use crate::tree::{FileId, ModuleId, ROOT, Tree, plain};

/// Two things of different namespaces may have one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Namespace {
    /// Types, traits and modules.
    Type,
    /// Functions, constants and constructors.
    Value,
    /// Macros.
    Macro,
}

/// What a name is.
#[derive(Clone, Debug)]
pub enum Definition {
    /// A child module.
    Module(ModuleId),
    /// An item, and the file that defines it.
    Item(Namespace, FileId),
    /// Imported from this path, visibly to others or not.
    Use {
        /// The path.
        path: Path,
        /// Whether the `use` has a visibility.
        is_reexport: bool,
    },
    /// Another crate, by `extern crate`.
    OtherCrate,
}

/// The names of a module.
#[derive(Debug, Default)]
pub struct Scope {
    /// Its items, children and imports. With `cfg`s a name may have several definitions.
    pub names: HashMap<String, Vec<Definition>>,
    /// The paths before `::*`.
    pub globs: Vec<Path>,
    /// Imports in its functions. Other modules do not see them.
    pub inner_names: HashMap<String, Vec<Definition>>,
    /// Globs in its functions.
    pub inner_globs: Vec<Path>,
}

/// Returns the scopes of all modules, by their ids.
pub fn scopes(tree: &Tree, paths: &[Paths]) -> Vec<Scope> {
    let mut scopes: Vec<Scope> = paths.iter().map(imported).collect();
    for (id, module) in tree.modules.iter().enumerate() {
        if let Some(parent) = module.parent {
            scopes[parent].define(&module.name, Definition::Module(id));
        }
        for item in &module.items {
            define(&mut scopes, id, module.file, item);
        }
    }
    scopes
}

impl Scope {
    fn define(&mut self, name: &str, definition: Definition) {
        self.names.entry(name.to_owned()).or_default().push(definition);
    }
}

fn imported(paths: &Paths) -> Scope {
    let mut scope = Scope::default();
    let both = [
        (&paths.uses, &mut scope.names, &mut scope.globs),
        (&paths.inner_uses, &mut scope.inner_names, &mut scope.inner_globs),
    ];
    for (uses, names, globs) in both {
        for import in uses {
            if let Some(name) = &import.name {
                let definition = Definition::Use { path: import.path.clone(), is_reexport: import.is_reexport };
                names.entry(name.clone()).or_default().push(definition);
            } else if import.is_glob {
                globs.push(import.path.clone());
            }
        }
    }
    scope
}

fn define(scopes: &mut [Scope], module: ModuleId, file: FileId, item: &Item) {
    let scope = &mut scopes[module];
    for (name, namespace) in names(item) {
        scope.define(&name, Definition::Item(namespace, file));
    }
    match item {
        Item::Macro(definition) if module != ROOT && has(&definition.attrs, "macro_export") => {
            if let Some(name) = &definition.ident {
                scopes[ROOT].define(&plain(name), Definition::Item(Namespace::Macro, file));
            }
        }
        Item::ExternCrate(item) => {
            let name = item.rename.as_ref().map_or(&item.ident, |(_, name)| name);
            let is_self = item.ident == "self";
            scope.define(&plain(name), if is_self { Definition::Module(ROOT) } else { Definition::OtherCrate });
        }
        _ => {}
    }
}

/// Returns the names that an item defines.
fn names(item: &Item) -> Vec<(String, Namespace)> {
    use Namespace::{Macro, Type, Value};
    let (ident, namespaces): (_, &[Namespace]) = match item {
        Item::Const(item) => (&item.ident, &[Value]),
        Item::Static(item) => (&item.ident, &[Value]),
        Item::Fn(item) => (&item.sig.ident, &[Value]),
        Item::Enum(item) => (&item.ident, &[Type]),
        Item::Trait(item) => (&item.ident, &[Type]),
        Item::TraitAlias(item) => (&item.ident, &[Type]),
        Item::Type(item) => (&item.ident, &[Type]),
        Item::Union(item) => (&item.ident, &[Type]),
        Item::Struct(item) if matches!(item.fields, syn::Fields::Named(_)) => (&item.ident, &[Type]),
        Item::Struct(item) => (&item.ident, &[Type, Value]),
        Item::Macro(item) => match &item.ident {
            Some(ident) => (ident, &[Macro]),
            None => return Vec::new(),
        },
        _ => return Vec::new(),
    };
    namespaces.iter().map(|&namespace| (plain(ident), namespace)).collect()
}
