//! A file, and its lines.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::{env, fs};

pub struct File {
    /// As written: relative to the directory of `Cargo.toml`.
    pub path: String,
    pub source: String,
}

impl File {
    pub fn read(path: &str) -> Result<Self, String> {
        let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
        match fs::read_to_string(package.join(path)) {
            Ok(source) if source.starts_with('\u{feff}') => {
                Err(format!("{path}:1: the file starts with a byte order mark: save it as UTF-8 without one"))
            }
            Ok(source) => Ok(Self { path: path.to_owned(), source }),
            Err(error) => Err(match error.kind() {
                ErrorKind::NotFound => {
                    format!(
                        "{path}: the file does not exist in the directory of Cargo.toml: create it, it may be empty"
                    )
                }
                ErrorKind::InvalidData => format!("{path}: the file is not UTF-8: save it as UTF-8"),
                _ => format!("{path}: the file cannot be read: {error}"),
            }),
        }
    }

    /// The line of a byte, counted from one.
    pub fn line_at(&self, byte: usize) -> usize {
        let before = self.source.as_bytes().iter().take(byte);
        before.filter(|byte| **byte == b'\n').count() + 1
    }

    /// The line of a part of the source. The parser returns no spans, but slices of the source.
    pub fn line_of(&self, part: &str) -> usize {
        self.line_at(part.as_ptr().addr().saturating_sub(self.source.as_ptr().addr()))
    }
}

#[cfg(test)]
mod tests {
    use super::File;

    #[test]
    fn lines_are_counted_from_one() {
        let file = File { path: String::new(), source: "a\r\nb c\n".to_owned() };
        let line = |part: &str| file.source.find(part).map(|at| file.line_of(&file.source[at..]));
        assert_eq!((line("a"), line("b"), line("c")), (Some(1), Some(2), Some(2)));
        assert_eq!(file.line_at(1000), 3);
    }

    #[test]
    fn a_file_that_is_not_there_is_to_be_created() {
        assert!(
            File::read("locales/none.ftl")
                .is_err_and(|error| error.starts_with("locales/none.ftl: the file does not exist"))
        );
    }
}
