//! Reads the plan and the sources of a crate.

use std::fs;
use std::path::{Path, PathBuf};

use crate::imports::{Import, imports};
use crate::plan::Plan;
use crate::sources::Sources;
use crate::tree::Tree;

/// The document with the plans, from the root of the checkout.
pub const ARCHITECTURE: &str = "api-error/docs/architecture.md";

/// The crates that are checked.
pub const CRATES: [Checked; 2] = [
    Checked { package: "api-error", rooms: "Rooms", exceptions: "Exceptions" },
    Checked { package: "api-error-derive", rooms: "Stages of the derive", exceptions: "Exceptions of the derive" },
];

/// A crate, and the headings of its tables.
#[derive(Clone, Copy, Debug)]
pub struct Checked {
    /// The package, which is also its directory.
    pub package: &'static str,
    /// The heading above its rooms.
    pub rooms: &'static str,
    /// The heading above its exceptions.
    pub exceptions: &'static str,
}

/// A crate with its plan and all its imports.
pub struct Inspected {
    /// The name of the package.
    pub package: String,
    /// Its rooms and exceptions.
    pub plan: Plan,
    /// Its modules and files.
    pub tree: Tree,
    /// Its imports, sorted by file and line.
    pub imports: Vec<Import>,
}

impl Inspected {
    /// Parses sources and finds their imports.
    ///
    /// # Errors
    ///
    /// A file that is missing or does not parse, by name.
    pub fn new(package: &str, plan: Plan, sources: &Sources) -> Result<Self, String> {
        let tree = Tree::parse(sources).map_err(|error| format!("{package}/src/{error}"))?;
        let imports = imports(&tree);
        Ok(Self { package: package.to_owned(), plan, tree, imports })
    }
}

impl Checked {
    /// Reads the plan of the crate from the document. `None` if the document has no table for it.
    ///
    /// # Errors
    ///
    /// The document cannot be read, or a row is wrong.
    pub fn plan(&self, root: &Path) -> Result<Option<Plan>, String> {
        let path = root.join(ARCHITECTURE);
        let text = fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        let plan = Plan::read(&text, self.rooms, self.exceptions);
        plan.map_err(|errors| {
            errors.iter().map(|error| format!("{ARCHITECTURE}: {error}")).collect::<Vec<_>>().join("\n")
        })
    }

    /// Reads the sources of the crate.
    ///
    /// # Errors
    ///
    /// A file that cannot be read.
    pub fn sources(&self, root: &Path) -> Result<Sources, String> {
        Sources::read(&root.join(self.package).join("src"))
    }
}

/// Reads and inspects the crates of a checkout that have a plan.
///
/// # Errors
///
/// The first file that cannot be read or parsed.
pub fn inspect(root: &Path) -> Result<Vec<Inspected>, String> {
    let mut inspected = Vec::new();
    for checked in CRATES {
        if let Some(plan) = checked.plan(root)? {
            inspected.push(Inspected::new(checked.package, plan, &checked.sources(root)?)?);
        }
    }
    Ok(inspected)
}

/// Returns the root of the checkout that this package was built in.
#[must_use]
pub fn checkout() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
