//! The plan of one crate: its rooms in their order, and the imports that are allowed nevertheless.

use crate::document::{self, Row};

/// The rooms of a crate, top first, and the exceptions.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// One per row of the table.
    pub rooms: Vec<Room>,
    /// One per row of the table of exceptions.
    pub exceptions: Vec<Exception>,
}

/// A row of the table of rooms.
#[derive(Clone, Debug)]
pub struct Room {
    /// `json/` is `json.rs` with everything in `json/`; `layout.rs` is that file alone.
    pub names: Vec<String>,
    /// The line in the document.
    pub line: usize,
}

/// A row of the table of exceptions.
#[derive(Clone, Debug)]
pub struct Exception {
    /// The importing file, relative to `src`.
    pub file: String,
    /// What it imports: a file relative to `src`, or a path that begins with `crate::`.
    pub imports: String,
    /// Why it is allowed.
    pub reason: String,
    /// The line in the document.
    pub line: usize,
}

impl Plan {
    /// Reads the plan below two headings of a document. `None` if the section of the rooms has no table.
    ///
    /// # Errors
    ///
    /// One message per wrong row, with its line.
    pub fn read(document: &str, rooms: &str, exceptions: &str) -> Result<Option<Self>, Vec<String>> {
        let rows = document::rows(document, rooms).unwrap_or_default();
        if rows.is_empty() {
            return Ok(None);
        }
        let exceptions = document::rows(document, exceptions).unwrap_or_default();
        let mut errors = Vec::new();
        let rooms = rows.iter().filter_map(|row| kept(room(row), &mut errors)).collect();
        let exceptions = exceptions.iter().filter_map(|row| kept(exception(row), &mut errors)).collect();
        if errors.is_empty() { Ok(Some(Self { rooms, exceptions })) } else { Err(errors) }
    }

    /// Returns the room of a file: its row, and its name in that row. The longest name that fits is chosen.
    #[must_use]
    pub fn room_of(&self, file: &str) -> Option<(usize, &str)> {
        let names =
            self.rooms.iter().enumerate().flat_map(|(row, room)| room.names.iter().map(move |name| (row, &**name)));
        names.filter(|(_, name)| holds(name, file)).max_by_key(|(_, name)| name.len())
    }
}

/// Whether a file is part of the room `name`.
#[must_use]
pub fn holds(name: &str, file: &str) -> bool {
    match name.strip_suffix('/') {
        Some(module) => file.strip_prefix(module).is_some_and(|rest| rest == ".rs" || rest.starts_with('/')),
        None => name == file,
    }
}

fn kept<T>(row: Result<T, String>, errors: &mut Vec<String>) -> Option<T> {
    row.map_err(|error| errors.push(error)).ok()
}

fn room(row: &Row) -> Result<Room, String> {
    let names = document::names(row.cells.first().map_or("", String::as_str));
    let is_name = |name: &String| name.ends_with('/') || name.strip_suffix(".rs").is_some();
    if names.is_empty() || !names.iter().all(is_name) {
        return Err(format!(
            "line {}: the first cell is not a room: write `name/` or `name.rs` in backticks",
            row.line
        ));
    }
    Ok(Room { names, line: row.line })
}

fn exception(row: &Row) -> Result<Exception, String> {
    let line = row.line;
    let cell = |index: usize| row.cells.get(index).map_or("", String::as_str);
    let (file, imports) = (document::names(cell(0)), document::names(cell(1)));
    let ([file], [imports]) = (&file[..], &imports[..]) else {
        return Err(format!("line {line}: an exception names one file and one import, each in backticks"));
    };
    let reason = row.cells.get(2..).unwrap_or_default().join("|");
    if reason.is_empty() {
        return Err(format!("line {line}: the exception of `{file}` has no reason: write it in the third cell"));
    }
    Ok(Exception { file: file.clone(), imports: imports.clone(), reason, line })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Option<Plan>, Vec<String>> {
        Plan::read(text, "Rooms", "Exceptions")
    }

    #[test]
    fn the_longest_name_is_the_room() {
        let plan = read("## Rooms\n| r | p |\n| - | - |\n| `a/b/` | |\n| `a/`, `c.rs` | |\n").unwrap().unwrap();
        assert_eq!(plan.room_of("a/b/x.rs"), Some((0, "a/b/")));
        assert_eq!(plan.room_of("a/b.rs"), Some((0, "a/b/")));
        assert_eq!(plan.room_of("a.rs"), Some((1, "a/")));
        assert_eq!(plan.room_of("a/bc.rs"), Some((1, "a/")));
        assert_eq!(plan.room_of("c.rs"), Some((1, "c.rs")));
        assert_eq!(plan.room_of("c/x.rs"), None);
        assert_eq!(plan.room_of("ab.rs"), None);
    }

    #[test]
    fn a_section_without_a_table_is_no_plan() {
        assert!(read("## Rooms\n\nText.\n").unwrap().is_none());
    }

    #[test]
    fn wrong_rows_are_reported_with_their_lines() {
        let text = "## Rooms\n| r | p |\n| - | - |\n| a | |\n## Exceptions\n| f | i | r |\n| - | - | - |\n| `a.rs` | `b.rs` | |\n";
        let errors = read(text).unwrap_err();
        assert!(errors[0].starts_with("line 4: the first cell is not a room"), "{errors:?}");
        assert!(errors[1].starts_with("line 8: the exception of `a.rs` has no reason"), "{errors:?}");
    }
}
