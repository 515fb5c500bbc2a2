//! Tables of a Markdown document, by the heading above them.

/// A row of a table: its line in the document, and the text of its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line in the document, counted from 1.
    pub line: usize,
    /// The text of each cell, trimmed.
    pub cells: Vec<String>,
}

/// Returns the rows of all tables in the section `## {heading}`, without the two header lines of each table.
///
/// `None` if there is no such section. A section without a table has no rows.
#[must_use]
pub fn rows(document: &str, heading: &str) -> Option<Vec<Row>> {
    let mut lines = document.lines().enumerate().skip_while(|(_, line)| title(line) != Some(heading));
    lines.next()?;
    let section = lines.take_while(|(_, line)| title(line).is_none());
    let mut rows = Vec::new();
    let mut position = 0;
    for (number, line) in section {
        position = if line.starts_with('|') { position + 1 } else { 0 };
        if position > 2 {
            rows.push(Row { line: number + 1, cells: cells(line) });
        }
    }
    Some(rows)
}

/// Returns the names in backticks of a cell.
#[must_use]
pub fn names(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(|name| name.trim().to_owned()).collect()
}

fn title(line: &str) -> Option<&str> {
    let title = line.strip_prefix("## ").or_else(|| line.strip_prefix("# "))?;
    Some(title.trim())
}

fn cells(line: &str) -> Vec<String> {
    let line = line.trim().trim_start_matches('|');
    line.strip_suffix('|').unwrap_or(line).split('|').map(|cell| cell.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str =
        "# A\n\n## Rooms\n\nText.\n\n| room | purpose |\n| --- | --- |\n| `a/`, `b.rs` | x |\n\n## Next\n";

    #[test]
    fn the_rows_below_a_heading_are_read() {
        let rows = rows(DOCUMENT, "Rooms").unwrap();
        assert_eq!(rows, [Row { line: 9, cells: vec!["`a/`, `b.rs`".to_owned(), "x".to_owned()] }]);
        assert_eq!(names(&rows[0].cells[0]), ["a/", "b.rs"]);
    }

    #[test]
    fn a_section_may_be_empty_or_missing() {
        assert_eq!(rows(DOCUMENT, "Next"), Some(Vec::new()));
        assert_eq!(rows(DOCUMENT, "Other"), None);
    }
}
