//! The imports of a crate: which file names something that another file defines.

use std::collections::HashSet;

use crate::paths::{Kind, Path, Paths, Reference};
use crate::resolve::{Place, Resolver};
use crate::tree::{FileId, ModuleId, ROOT, Tree};

/// The module at the root whose names are for generated code: it is named as `$crate::private` in `macro_rules!` and nowhere else.
pub const PRIVATE: &str = "private";

/// A file that names something which another file defines.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Import {
    /// The file with the path.
    pub from: FileId,
    /// The line of the path.
    pub line: usize,
    /// The path as it is written.
    pub path: String,
    /// The file with the definition. For a path through `crate::private` that module itself.
    pub to: FileId,
    /// What is special about it.
    pub role: Role,
}

/// What is special about an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Nothing.
    Ordinary,
    /// A re-export from a child of the module. It does not count as a part of a circle.
    Facade,
    /// `$crate::private…` in a `macro_rules!`: a path for other crates, which does not count.
    Generated,
    /// The name was not found in the module of the file: a macro may have made it.
    Unknown,
}

/// Returns all imports of a crate, sorted by file and line.
#[must_use]
pub fn imports(tree: &Tree) -> Vec<Import> {
    let paths: Vec<Paths> = tree.modules.iter().map(|module| Paths::of(&module.items)).collect();
    let resolver = Resolver::new(tree, &paths);
    let mut collector = Collector { tree, resolver: &resolver, imports: HashSet::new() };
    for (module, paths) in paths.iter().enumerate() {
        collector.add_uses(module, paths);
        for reference in &paths.references {
            collector.add_reference(module, reference, paths);
        }
    }
    let mut imports: Vec<Import> = collector.imports.into_iter().collect();
    imports.sort();
    imports
}

struct Collector<'a> {
    tree: &'a Tree,
    resolver: &'a Resolver<'a>,
    imports: HashSet<Import>,
}

impl Collector<'_> {
    fn add_uses(&mut self, module: ModuleId, paths: &Paths) {
        for import in paths.uses.iter().chain(&paths.inner_uses) {
            let text = if import.is_glob { format!("{}::*", import.path) } else { import.path.to_string() };
            for place in self.resolver.resolve_use(module, &import.path, import.is_reexport) {
                let is_facade = import.is_reexport && self.is_below(place, module);
                self.add(module, &import.path, &text, import.line, place, is_facade);
            }
        }
    }

    fn add_reference(&mut self, module: ModuleId, reference: &Reference, paths: &Paths) {
        if names_nothing(reference, paths) {
            return;
        }
        let text = if reference.is_glob { format!("{}::*", reference.path) } else { reference.path.to_string() };
        let counted = self.resolver.privately_imported(module, &reference.path.segments[0]);
        let counted: Vec<FileId> = counted.into_iter().filter_map(|place| self.resolver.file(place)).collect();
        for place in self.resolver.resolve(module, &reference.path, reference.kind) {
            if !self.resolver.file(place).is_some_and(|file| counted.contains(&file)) {
                self.add(module, &reference.path, &text, reference.line, place, false);
            }
        }
    }

    fn add(&mut self, module: ModuleId, path: &Path, text: &str, line: usize, place: Place, is_facade: bool) {
        let private = self.private_passed(module, path);
        let is_generated = path.segments[0] == "$crate";
        let place = private.filter(|_| !is_generated).map_or(place, Place::Module);
        let Some(to) = self.resolver.file(place) else { return };
        let from = self.tree.modules[module].file;
        if from == to {
            return;
        }
        let role = match place {
            _ if private.is_some() && is_generated => Role::Generated,
            _ if is_facade => Role::Facade,
            Place::Unknown(_) => Role::Unknown,
            _ => Role::Ordinary,
        };
        self.imports.insert(Import { from, line, path: text.to_owned(), to, role });
    }

    /// Returns the module `private` if a path names it or something in it, from outside of it.
    fn private_passed(&self, module: ModuleId, path: &Path) -> Option<ModuleId> {
        let private = self.tree.child(ROOT, PRIVATE)?;
        let is_inside = self.tree.with_ancestors(module).any(|above| above == private);
        (!is_inside && self.resolver.passes(module, path, private)).then_some(private)
    }

    /// Whether a place is defined in a module below `module`.
    fn is_below(&self, place: Place, module: ModuleId) -> bool {
        let Some(file) = self.resolver.file(place) else { return false };
        let holder = self.tree.modules.iter().position(|module| module.file == file);
        holder.is_some_and(|holder| self.tree.with_ancestors(holder).skip(1).any(|above| above == module))
    }
}

/// Whether a path is `self`, `Self::…`, or a local variable that happens to be called like an import.
fn names_nothing(reference: &Reference, paths: &Paths) -> bool {
    let [first, rest @ ..] = &reference.path.segments[..] else { return true };
    match &**first {
        "Self" => true,
        "self" | "super" | "crate" | "$crate" => rest.is_empty() && !reference.is_glob,
        name => {
            let may_be_variable = rest.is_empty() && reference.kind == Kind::Value && !reference.is_called;
            may_be_variable && paths.variables.contains(name)
        }
    }
}
