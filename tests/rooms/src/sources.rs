//! The text of the sources of a crate, read from a directory or made in memory.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The text of every `.rs` file below `src`, by its path relative to `src`, with `/` between directories.
#[derive(Clone, Debug, Default)]
pub struct Sources(BTreeMap<String, String>);

impl Sources {
    /// Reads all `.rs` files below a directory.
    ///
    /// # Errors
    ///
    /// A file or directory that cannot be read, by name.
    pub fn read(directory: &Path) -> Result<Self, String> {
        let mut sources = Self::default();
        sources.add(directory, "")?;
        Ok(sources)
    }

    /// Sources in memory: pairs of a path relative to `src` and the text.
    #[must_use]
    pub fn of(files: &[(&str, &str)]) -> Self {
        Self(files.iter().map(|&(path, text)| (path.to_owned(), text.to_owned())).collect())
    }

    /// Returns the text of a file.
    #[must_use]
    pub fn text(&self, file: &str) -> Option<&str> {
        self.0.get(file).map(String::as_str)
    }

    /// Returns the paths of all files.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Adds a line at the end of a file and returns its number, or `None` if there is no such file.
    pub fn append(&mut self, file: &str, line: &str) -> Option<usize> {
        let text = self.0.get_mut(file)?;
        if !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(line);
        text.push('\n');
        Some(text.lines().count())
    }

    fn add(&mut self, directory: &Path, prefix: &str) -> Result<(), String> {
        let failed = |path: &Path, error: std::io::Error| format!("cannot read {}: {error}", path.display());
        for entry in fs::read_dir(directory).map_err(|error| failed(directory, error))? {
            let path = entry.map_err(|error| failed(directory, error))?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if path.is_dir() {
                self.add(&path, &format!("{prefix}{name}/"))?;
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).map_err(|error| failed(&path, error))?;
                self.0.insert(format!("{prefix}{name}"), text);
            }
        }
        Ok(())
    }
}
