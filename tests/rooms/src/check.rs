//! Compares the imports of a crate with its plan.

use std::fmt;

use crate::circles::circles;
use crate::imports::{Import, PRIVATE, Role};
use crate::inspect::{ARCHITECTURE, Inspected};
use crate::plan::{self, Exception};

/// An import that the plan does not allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The importing file, relative to the root of the checkout.
    pub file: String,
    /// The line of the path.
    pub line: usize,
    /// The path as it is written.
    pub path: String,
    /// What is wrong, and what to do.
    pub message: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// Files that import each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circle {
    /// The files, relative to `src`.
    pub files: Vec<String>,
    /// The rooms of the files.
    pub rooms: Vec<String>,
    /// The first import from each of the files to each other one.
    pub imports: Vec<String>,
}

impl fmt::Display for Circle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} files import each other, in {}:", self.files.len(), self.rooms.join(", "))?;
        for file in &self.files {
            writeln!(f, "  {file}")?;
        }
        writeln!(f, "by these imports:")?;
        self.imports.iter().try_for_each(|import| writeln!(f, "  {import}"))
    }
}

impl Inspected {
    /// Returns the imports against the plan that are no exceptions.
    #[must_use]
    pub fn violations(&self) -> Vec<Violation> {
        let forbidden = self.imports.iter().filter_map(|import| Some((import, self.forbidden(import)?)));
        let found = forbidden.filter(|(import, _)| !self.is_excepted(import));
        found
            .map(|(import, message)| Violation {
                file: self.from_root(&self.tree.files[import.from]),
                line: import.line,
                path: import.path.clone(),
                message,
            })
            .collect()
    }

    /// Returns what is wrong with the table of rooms: files without a room, and rooms without files.
    #[must_use]
    pub fn plan_errors(&self) -> Vec<String> {
        let mut errors = self.files_without_room();
        for room in &self.plan.rooms {
            let missing = room.names.iter().filter(|name| !self.tree.files.iter().any(|file| plan::holds(name, file)));
            errors.extend(missing.map(|name| format!("{}: the room `{name}` has no file: remove it", at(room.line))));
        }
        errors
    }

    /// Returns the files that import each other, the largest circle first.
    ///
    /// Re-exports from a child, `$crate::private` in `macro_rules!` and exceptions of the plan do not count.
    #[must_use]
    pub fn circles(&self) -> Vec<Circle> {
        let counts =
            |import: &&Import| !matches!(import.role, Role::Facade | Role::Generated) && !self.is_excepted(import);
        let imports: Vec<&Import> = self.imports.iter().filter(counts).collect();
        let edges: Vec<(usize, usize)> = imports.iter().map(|import| (import.from, import.to)).collect();
        circles(self.tree.files.len(), &edges).iter().map(|files| self.circle(files, &imports)).collect()
    }

    /// One import as a line of text, with what is special about it.
    #[must_use]
    pub fn describe(&self, import: &Import) -> String {
        let role = match import.role {
            Role::Ordinary => "",
            Role::Facade => " (re-export of a child)",
            Role::Generated => " (for generated code)",
            Role::Unknown => " (not found in that module: made by a macro?)",
        };
        let from = self.from_root(&self.tree.files[import.from]);
        format!("{from}:{}: `{}` → {}{role}", import.line, import.path, self.tree.files[import.to])
    }

    /// Returns the path of a file from the root of the checkout.
    #[must_use]
    pub fn from_root(&self, file: &str) -> String {
        format!("{}/src/{file}", self.package)
    }

    /// Returns why the rooms do not allow an import, exceptions aside. `None` if they allow it.
    fn forbidden(&self, import: &Import) -> Option<String> {
        let (file, target) = (&*self.tree.files[import.from], &*self.tree.files[import.to]);
        if import.role == Role::Generated || file == "lib.rs" {
            return None;
        }
        let path = &import.path;
        if plan::holds(&format!("{PRIVATE}/"), target) {
            let advice = "import it from the module that defines it";
            return Some(format!("`{path}` is for `$crate::private` in `macro_rules!` alone: {advice}"));
        }
        // Files without a room are errors of the plan.
        let ((row, room), (target_row, target_room)) = (self.plan.room_of(file)?, self.plan.room_of(target)?);
        (target_row > row).then(|| {
            format!(
                "`{path}` is in room {target_room}, below {room}: move its definition in {target} up, or this use of it \
                 down, or add an exception with its reason"
            )
        })
    }

    fn is_excepted(&self, import: &Import) -> bool {
        self.plan.exceptions.iter().any(|exception| self.allows(exception, import))
    }

    fn allows(&self, exception: &Exception, import: &Import) -> bool {
        let target = &self.tree.files[import.to];
        exception.file == self.tree.files[import.from]
            && (exception.imports == *target
                || exception.imports == import.path
                || is_module(&exception.imports, target))
            && self.forbidden(import).is_some()
    }

    /// Returns the exceptions that match no forbidden import.
    #[must_use]
    pub fn stale_exceptions(&self) -> Vec<String> {
        let is_stale = |exception: &&Exception| !self.imports.iter().any(|import| self.allows(exception, import));
        let stale = self.plan.exceptions.iter().filter(is_stale);
        stale
            .map(|Exception { file, imports, line, .. }| {
                format!("{}: `{file}` has no import of `{imports}` that needs an exception: remove the row", at(*line))
            })
            .collect()
    }

    fn files_without_room(&self) -> Vec<String> {
        let files = self.tree.files.iter().filter(|file| self.plan.room_of(file).is_none() && *file != "lib.rs");
        let mut modules: Vec<(&str, Vec<&str>)> = Vec::new();
        for file in files {
            let module = file.split('/').next().unwrap_or(file).trim_end_matches(".rs");
            match modules.iter_mut().find(|(name, _)| *name == module) {
                Some((_, files)) => files.push(file),
                None => modules.push((module, vec![file])),
            }
        }
        modules
            .iter()
            .map(|(module, files)| {
                let files = files.join(", ");
                format!("{ARCHITECTURE}: the module `{module}` is in no room ({files}): add a row or move it")
            })
            .collect()
    }

    fn circle(&self, files: &[usize], imports: &[&Import]) -> Circle {
        let mut rooms: Vec<String> = files.iter().map(|&file| self.room_name(file)).collect();
        rooms.sort_unstable();
        rooms.dedup();
        let mut inner: Vec<&Import> = imports
            .iter()
            .copied()
            .filter(|import| files.contains(&import.from) && files.contains(&import.to))
            .collect();
        inner.sort_by_key(|import| (import.from, import.to, import.line));
        inner.dedup_by_key(|import| (import.from, import.to));
        Circle {
            files: files.iter().map(|&file| self.tree.files[file].clone()).collect(),
            rooms,
            imports: inner.into_iter().map(|import| self.describe(import)).collect(),
        }
    }

    fn room_name(&self, file: usize) -> String {
        let file = &self.tree.files[file];
        self.plan.room_of(file).map_or("no room", |(_, room)| room).to_owned()
    }
}

/// Whether `crate::a::b` is the module of the file `a/b.rs` or `a/b/mod.rs`.
fn is_module(path: &str, file: &str) -> bool {
    let module = file.strip_suffix("/mod.rs").or_else(|| file.strip_suffix(".rs")).unwrap_or(file);
    path.strip_prefix("crate::") == Some(&*module.replace('/', "::"))
}

fn at(line: usize) -> String {
    format!("{ARCHITECTURE}:{line}")
}
