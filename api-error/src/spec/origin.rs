//! Where an error is declared.

use std::fmt;

/// The type that declares an error, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    module: &'static str,
    name: &'static str,
    file: &'static str,
    line: u32,
}

impl Origin {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(module: &'static str, name: &'static str, file: &'static str, line: u32) -> Self {
        Self { module, name, file, line }
    }

    /// The module, as `module_path!` says it.
    #[must_use]
    pub const fn module(&self) -> &'static str {
        self.module
    }

    /// The name of the type.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The source file.
    #[must_use]
    pub const fn file(&self) -> &'static str {
        self.file
    }

    /// The line in the source file.
    #[must_use]
    pub const fn line(&self) -> u32 {
        self.line
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}::{}", self.module, self.name)
    }
}
