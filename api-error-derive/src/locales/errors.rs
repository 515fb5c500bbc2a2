//! The errors of a file.

use super::file::File;

/// Messages, each with its line. Those of the whole file have line zero.
#[derive(Default)]
pub struct Errors(Vec<(usize, String)>);

impl Errors {
    pub fn push(&mut self, line: usize, message: String) {
        self.0.push((line, message));
    }

    /// All of them, in the order of the file.
    pub fn finish(mut self, file: &File) -> Result<(), Vec<String>> {
        self.0.sort_by_key(|(line, _)| *line);
        let path = &file.path;
        let errors = self.0.into_iter().map(|(line, message)| match line {
            0 => format!("{path}: {message}"),
            line => format!("{path}:{line}: {message}"),
        });
        let errors: Vec<_> = errors.collect();
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}
