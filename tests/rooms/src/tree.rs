//! The modules of a crate, found from `lib.rs` by following `mod x;`.

use syn::Item;

use crate::attributes::{has, is_test, of_item};
use crate::sources::Sources;

/// The index of a module in [`Tree::modules`].
pub type ModuleId = usize;
/// The index of a file in [`Tree::files`].
pub type FileId = usize;

/// The module of `lib.rs`.
pub const ROOT: ModuleId = 0;

/// The modules and files of a crate, without those that are compiled for tests only.
pub struct Tree {
    /// The paths of the files relative to `src`; `lib.rs` is the first.
    pub files: Vec<String>,
    /// The modules; the [`ROOT`] is the first.
    pub modules: Vec<Module>,
}

/// A module: a file, or inline.
pub struct Module {
    /// Its name; that of the root is `crate`.
    pub name: String,
    /// The module that declares it.
    pub parent: Option<ModuleId>,
    /// The file with its items.
    pub file: FileId,
    /// Whether its `macro_rules!` are visible after it in the parent.
    pub is_macro_use: bool,
    /// Its items, without modules.
    pub items: Vec<Item>,
}

impl Tree {
    /// Parses `lib.rs` and all files that it declares.
    ///
    /// # Errors
    ///
    /// A file that does not exist or does not parse, by name.
    pub fn parse(sources: &Sources) -> Result<Self, String> {
        let mut tree = Self { files: Vec::new(), modules: Vec::new() };
        tree.add_file(sources, "lib.rs", "", None)?;
        Ok(tree)
    }

    /// Returns the modules that `module` declares.
    pub fn children(&self, module: ModuleId) -> impl Iterator<Item = ModuleId> {
        self.modules.iter().enumerate().filter(move |(_, child)| child.parent == Some(module)).map(|(id, _)| id)
    }

    /// Returns a module and all modules above it.
    pub fn with_ancestors(&self, module: ModuleId) -> impl Iterator<Item = ModuleId> {
        std::iter::successors(Some(module), |&module| self.modules[module].parent)
    }

    /// Returns the child of a module with this name.
    #[must_use]
    pub fn child(&self, module: ModuleId, name: &str) -> Option<ModuleId> {
        self.children(module).find(|&child| self.modules[child].name == name)
    }

    /// Parses a file as a module. Its children are in `directory`, which is empty or ends with `/`.
    fn add_file(
        &mut self,
        sources: &Sources,
        path: &str,
        directory: &str,
        declared: Option<(ModuleId, &syn::ItemMod)>,
    ) -> Result<(), String> {
        let text = sources.text(path).ok_or_else(|| format!("{path}: no such file"))?;
        let syntax = syn::parse_file(text).map_err(|error| {
            let line = error.span().start().line;
            format!("{path}:{line}: does not parse: {error}")
        })?;
        if is_test(&syntax.attrs) {
            return Ok(());
        }
        self.files.push(path.to_owned());
        self.add_module(sources, self.files.len() - 1, directory, declared, syntax.items)
    }

    fn add_module(
        &mut self,
        sources: &Sources,
        file: FileId,
        directory: &str,
        declared: Option<(ModuleId, &syn::ItemMod)>,
        items: Vec<Item>,
    ) -> Result<(), String> {
        let kept = items.into_iter().filter(|item| !is_test(of_item(item)));
        let (modules, items): (Vec<Item>, Vec<Item>) = kept.partition(|item| matches!(item, Item::Mod(_)));
        let id = self.modules.len();
        self.modules.push(Module {
            name: declared.map_or_else(|| "crate".to_owned(), |(_, module)| name(module)),
            parent: declared.map(|(parent, _)| parent),
            file,
            is_macro_use: declared.is_some_and(|(_, module)| has(&module.attrs, "macro_use")),
            items,
        });
        for module in modules {
            if let Item::Mod(module) = module {
                self.add_child(sources, id, directory, module)?;
            }
        }
        Ok(())
    }

    fn add_child(
        &mut self,
        sources: &Sources,
        parent: ModuleId,
        directory: &str,
        mut module: syn::ItemMod,
    ) -> Result<(), String> {
        let file = self.modules[parent].file;
        let base = format!("{directory}{}", name(&module));
        let children = format!("{base}/");
        if has(&module.attrs, "path") {
            return Err(format!("{}: `mod {}` has #[path], which is not supported", self.files[file], name(&module)));
        }
        if let Some((_, items)) = module.content.take() {
            return self.add_module(sources, file, &children, Some((parent, &module)), items);
        }
        let layouts = [format!("{base}.rs"), format!("{base}/mod.rs")];
        let Some(path) = layouts.iter().find(|path| sources.text(path).is_some()) else {
            return Err(format!("{}: `mod {};` has no file {}", self.files[file], name(&module), layouts.join(" or ")));
        };
        self.add_file(sources, path, &children, Some((parent, &module)))
    }
}

fn name(module: &syn::ItemMod) -> String {
    plain(&module.ident)
}

/// Returns the text of an identifier, without `r#`.
pub(crate) fn plain(ident: &proc_macro2::Ident) -> String {
    let text = ident.to_string();
    text.strip_prefix("r#").map_or_else(|| text.clone(), str::to_owned)
}
