//! Finds the file that defines what a path names.

use crate::paths::{Kind, Path, Paths};
use crate::scope::{Definition, Namespace, Scope, scopes};
use crate::tree::{FileId, ModuleId, ROOT, Tree};

/// What a path leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A module.
    Module(ModuleId),
    /// An item, defined in this file.
    Item(FileId),
    /// An item that was not found in this module: a macro may have made it.
    Unknown(ModuleId),
    /// Something of another crate.
    OtherCrate,
}

/// Looks paths up in the modules of a crate.
pub struct Resolver<'a> {
    tree: &'a Tree,
    scopes: Vec<Scope>,
}

/// A lookup that is under way.
#[derive(Default)]
struct Lookup {
    /// Names that are being looked up: re-exports may form a circle.
    active: Vec<(ModuleId, String, Namespace)>,
    /// Whether a name that a module does not define is taken for one that a macro made there.
    is_lenient: bool,
}

impl<'a> Resolver<'a> {
    /// Makes the scopes of all modules; `paths` are those of the modules in their order.
    #[must_use]
    pub fn new(tree: &'a Tree, paths: &[Paths]) -> Self {
        Self { tree, scopes: scopes(tree, paths) }
    }

    /// Returns everything that a path in a module may lead to. Usually that is one place; with `cfg`s there may be several.
    #[must_use]
    pub fn resolve(&self, module: ModuleId, path: &Path, kind: Kind) -> Vec<Place> {
        let mut places = Vec::new();
        for is_lenient in [false, true] {
            for &namespace in order(kind, path) {
                let mut lookup = Lookup { active: Vec::new(), is_lenient };
                extend(&mut places, self.walk(module, path, namespace, &mut lookup));
                if is_own(&places) {
                    return places;
                }
            }
            if !places.is_empty() {
                break;
            }
        }
        places
    }

    /// Returns what a `use` imports: a type and a value of the same name are two places.
    ///
    /// Nothing if a module and an item have the name and the `use` is private: the paths that begin with the name show which of
    /// them is meant.
    #[must_use]
    pub fn resolve_use(&self, module: ModuleId, path: &Path, is_reexport: bool) -> Vec<Place> {
        let types = self.walk(module, path, Namespace::Type, &mut Lookup::default());
        let values = self.walk(module, path, Namespace::Value, &mut Lookup::default());
        let has_module = types.iter().any(|place| matches!(place, Place::Module(_)));
        if has_module && values.iter().any(|place| matches!(place, Place::Item(_))) && !is_reexport {
            return Vec::new();
        }
        let mut places = types;
        extend(&mut places, values);
        if is_own(&places) { places } else { self.resolve(module, path, Kind::Macro) }
    }

    /// Whether a path in a module names `target`, or something in it.
    #[must_use]
    pub fn passes(&self, module: ModuleId, path: &Path, target: ModuleId) -> bool {
        (1..=path.segments.len()).any(|length| {
            let start = Path { is_extern: path.is_extern, segments: path.segments[..length].to_vec() };
            let places = self.walk(module, &start, Namespace::Type, &mut Lookup::default());
            places.contains(&Place::Module(target))
        })
    }

    /// Returns the file of a place, and whether it is only the file of the module where it should be.
    #[must_use]
    pub fn file(&self, place: Place) -> Option<FileId> {
        match place {
            Place::Module(module) | Place::Unknown(module) => Some(self.tree.modules[module].file),
            Place::Item(file) => Some(file),
            Place::OtherCrate => None,
        }
    }

    /// Returns what the `use` declarations without a visibility import as `name`: those imports are counted already.
    #[must_use]
    pub fn privately_imported(&self, module: ModuleId, name: &str) -> Vec<Place> {
        let mut places = Vec::new();
        let scope = &self.scopes[module];
        for definition in [&scope.names, &scope.inner_names].into_iter().filter_map(|names| names.get(name)).flatten() {
            if let Definition::Use { path, is_reexport: false } = definition {
                extend(&mut places, self.resolve_use(module, path, false));
            }
        }
        places
    }

    /// Returns the names that a module defines or imports, sorted.
    #[must_use]
    pub fn names(&self, module: ModuleId) -> Vec<&str> {
        let mut names: Vec<&str> = self.scopes[module].names.keys().map(String::as_str).collect();
        names.sort_unstable();
        names
    }

    fn walk(&self, module: ModuleId, path: &Path, namespace: Namespace, lookup: &mut Lookup) -> Vec<Place> {
        let Some((mut places, mut rest)) = self.start(module, path, namespace, lookup) else {
            return vec![Place::OtherCrate];
        };
        while let Some((name, after)) = rest.split_first() {
            let namespace = if after.is_empty() { namespace } else { Namespace::Type };
            let mut next = Vec::new();
            for place in places {
                extend(&mut next, self.member(place, name, namespace, lookup));
            }
            (places, rest) = (next, after);
        }
        places
    }

    /// Returns where a path begins, and its remaining names. `None` if it begins with another crate.
    fn start<'p>(
        &self,
        module: ModuleId,
        path: &'p Path,
        namespace: Namespace,
        lookup: &mut Lookup,
    ) -> Option<(Vec<Place>, &'p [String])> {
        let (first, mut rest) = path.segments.split_first()?;
        if path.is_extern {
            return self.is_own_name(first).then_some((vec![Place::Module(ROOT)], rest));
        }
        let mut module = match &**first {
            "crate" | "$crate" => return Some((vec![Place::Module(ROOT)], rest)),
            "self" => module,
            "super" => self.parent(module),
            name => {
                let namespace = if rest.is_empty() { namespace } else { Namespace::Type };
                let mut places = self.first_name(module, name, namespace, lookup);
                if places.is_empty() && self.is_own_name(name) {
                    places = vec![Place::Module(ROOT)];
                }
                return (!places.is_empty()).then_some((places, rest));
            }
        };
        while let Some((_, after)) = rest.split_first().filter(|(name, _)| *name == "super") {
            (module, rest) = (self.parent(module), after);
        }
        Some((vec![Place::Module(module)], rest))
    }

    fn first_name(&self, module: ModuleId, name: &str, namespace: Namespace, lookup: &mut Lookup) -> Vec<Place> {
        let mut places = self.lookup(module, name, namespace, lookup);
        extend(&mut places, self.inner(module, name, namespace, lookup));
        if places.is_empty() && namespace == Namespace::Macro {
            return self.macro_above(module, name).into_iter().collect();
        }
        places
    }

    /// Looks a name up in the imports of the functions of a module.
    fn inner(&self, module: ModuleId, name: &str, namespace: Namespace, lookup: &mut Lookup) -> Vec<Place> {
        let scope = &self.scopes[module];
        let mut places = Vec::new();
        let key = (module, format!("fn {name}"), namespace);
        if lookup.active.contains(&key) {
            return places;
        }
        lookup.active.push(key);
        for definition in scope.inner_names.get(name).into_iter().flatten() {
            extend(&mut places, self.defined(module, definition, namespace, lookup));
        }
        extend(&mut places, self.in_globs(module, &scope.inner_globs, name, namespace, lookup));
        lookup.active.pop();
        places
    }

    fn member(&self, place: Place, name: &str, namespace: Namespace, lookup: &mut Lookup) -> Vec<Place> {
        // What follows an item is associated with it.
        let Place::Module(module) = place else { return vec![place] };
        let places = self.lookup(module, name, namespace, lookup);
        if places.is_empty() && lookup.is_lenient { vec![Place::Unknown(module)] } else { places }
    }

    fn lookup(&self, module: ModuleId, name: &str, namespace: Namespace, lookup: &mut Lookup) -> Vec<Place> {
        let key = (module, name.to_owned(), namespace);
        let mut places = Vec::new();
        if lookup.active.contains(&key) {
            return places;
        }
        lookup.active.push(key);
        let scope = &self.scopes[module];
        for definition in scope.names.get(name).into_iter().flatten() {
            extend(&mut places, self.defined(module, definition, namespace, lookup));
        }
        if places.is_empty() {
            places = self.in_globs(module, &scope.globs, name, namespace, lookup);
        }
        lookup.active.pop();
        places
    }

    fn defined(
        &self,
        module: ModuleId,
        definition: &Definition,
        namespace: Namespace,
        lookup: &mut Lookup,
    ) -> Vec<Place> {
        match definition {
            Definition::Module(child) if namespace == Namespace::Type => vec![Place::Module(*child)],
            Definition::Item(of, file) if *of == namespace => vec![Place::Item(*file)],
            Definition::Use { path, .. } => self.walk(module, path, namespace, lookup),
            Definition::OtherCrate if namespace == Namespace::Type => vec![Place::OtherCrate],
            Definition::Module(_) | Definition::Item(..) | Definition::OtherCrate => Vec::new(),
        }
    }

    fn in_globs(
        &self,
        module: ModuleId,
        globs: &[Path],
        name: &str,
        namespace: Namespace,
        lookup: &mut Lookup,
    ) -> Vec<Place> {
        let mut places = Vec::new();
        // Otherwise every name would be found in every glob.
        let is_lenient = std::mem::replace(&mut lookup.is_lenient, false);
        for glob in globs {
            for place in self.walk(module, glob, Namespace::Type, lookup) {
                if let Place::Module(target) = place {
                    extend(&mut places, self.lookup(target, name, namespace, lookup));
                }
            }
        }
        lookup.is_lenient = is_lenient;
        places
    }

    /// Finds a `macro_rules!` that is visible without an import: in a module above, or in a `#[macro_use]` child of one.
    fn macro_above(&self, module: ModuleId, name: &str) -> Option<Place> {
        self.tree.with_ancestors(module).find_map(|above| self.macro_of(above, name))
    }

    fn macro_of(&self, module: ModuleId, name: &str) -> Option<Place> {
        let own = self.scopes[module].names.get(name).into_iter().flatten().find_map(|definition| match definition {
            Definition::Item(Namespace::Macro, file) => Some(Place::Item(*file)),
            _ => None,
        });
        own.or_else(|| {
            let children = self.tree.children(module).filter(|&child| self.tree.modules[child].is_macro_use);
            children.into_iter().find_map(|child| self.macro_of(child, name))
        })
    }

    fn parent(&self, module: ModuleId) -> ModuleId {
        self.tree.modules[module].parent.unwrap_or(ROOT)
    }

    /// Whether a name is that of this crate, by `extern crate self as name` at the root.
    fn is_own_name(&self, name: &str) -> bool {
        let definitions = self.scopes[ROOT].names.get(name).into_iter().flatten();
        definitions.into_iter().any(|definition| matches!(definition, Definition::Module(ROOT)))
    }
}

fn order(kind: Kind, path: &Path) -> &'static [Namespace] {
    use Namespace::{Macro, Type, Value};
    // A name alone in lower case is no type, but it may be called like a module or a macro: `arguments()`, `#[inline]`.
    let is_lower = path.segments.len() == 1 && path.segments[0].starts_with(char::is_lowercase);
    match kind {
        Kind::Type => &[Type, Value, Macro],
        Kind::Value | Kind::Any if is_lower => &[Value],
        Kind::Macro if is_lower => &[Macro],
        Kind::Value | Kind::Any => &[Value, Type, Macro],
        Kind::Macro => &[Macro, Type, Value],
    }
}

/// Whether one of the places is in this crate.
fn is_own(places: &[Place]) -> bool {
    places.iter().any(|place| *place != Place::OtherCrate)
}

fn extend(places: &mut Vec<Place>, more: Vec<Place>) {
    for place in more {
        if !places.contains(&place) {
            places.push(place);
        }
    }
}
