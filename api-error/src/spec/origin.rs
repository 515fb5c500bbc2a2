//! Where an error is declared.

use std::fmt;

use super::Locales;

/// The type that declares an error, and where.
#[derive(Clone, Copy, Debug)]
pub struct Origin {
    module: &'static str,
    name: &'static str,
    file: &'static str,
    line: u32,
    locales: Option<&'static Locales>,
}

impl Origin {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(module: &'static str, name: &'static str, file: &'static str, line: u32) -> Self {
        Self { module, name, file, line, locales: None }
    }

    /// The same with the languages of the type.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_locales(self, locales: &'static Locales) -> Self {
        Self { locales: Some(locales), ..self }
    }

    /// The languages of the type, if it has more than one.
    pub(crate) const fn locales(&self) -> Option<&'static Locales> {
        self.locales
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

/// One place is one origin.
impl PartialEq for Origin {
    fn eq(&self, other: &Self) -> bool {
        let place = |origin: &Self| (origin.module, origin.name, origin.file, origin.line);
        place(self) == place(other)
    }
}

impl Eq for Origin {}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}::{}", self.module, self.name)
    }
}
