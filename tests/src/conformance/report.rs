//! What was compared, and what differs.

use std::fmt;

/// The outcome for one API: a line with what was compared, and a line for each fault.
#[derive(Debug)]
pub struct Report {
    name: String,
    tallies: Vec<Tally>,
}

impl Report {
    /// Of one API, before anything was compared.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), tallies: Vec::new() }
    }

    /// Adds what was compared, if anything was.
    pub fn add(&mut self, tally: Tally) {
        if tally.compared > 0 || !tally.errors.is_empty() {
            self.tallies.push(tally);
        }
    }

    /// What all of these are together; their faults are told by each.
    #[must_use]
    pub fn total(name: &str, reports: &[Self]) -> Self {
        let mut total = Self::new(name);
        for tally in reports.iter().flat_map(|report| &report.tallies) {
            match total.tallies.iter_mut().find(|known| known.what == tally.what) {
                Some(known) => known.join(tally),
                None => total.add(Tally { errors: Vec::new(), ..*tally }),
            }
        }
        total
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.name)?;
        for (at, tally) in self.tallies.iter().enumerate() {
            write!(f, "{} {tally}", if at == 0 { "" } else { "," })?;
        }
        let mut errors = self.tallies.iter().flat_map(|tally| &tally.errors);
        errors.try_for_each(|error| write!(f, "\n  {error}"))
    }
}

/// How many of one kind are as documented.
#[derive(Debug)]
pub struct Tally {
    what: &'static str,
    compared: usize,
    equal: usize,
    left_out: Option<(usize, &'static str)>,
    errors: Vec<String>,
}

impl Tally {
    /// Of one kind, before any was compared.
    #[must_use]
    pub fn new(what: &'static str) -> Self {
        Self { what, compared: 0, equal: 0, left_out: None, errors: Vec::new() }
    }

    /// One more was compared. It is equal if it has no faults.
    pub fn count(&mut self, name: &str, errors: Vec<String>) {
        self.compared += 1;
        self.equal += usize::from(errors.is_empty());
        for error in errors {
            self.error(name, &error);
        }
    }

    /// Something is wrong beside what is counted.
    pub(super) fn error(&mut self, name: &str, error: &str) {
        self.errors.push(format!("{name}: {error}"));
    }

    fn join(&mut self, other: &Self) {
        self.compared += other.compared;
        self.equal += other.equal;
    }

    /// One was not compared. `why` is read after the count: `2 sent otherwise`.
    pub(super) fn leave_out(&mut self, why: &'static str) {
        let before = self.left_out.map_or(0, |(count, _)| count);
        self.left_out = Some((before + 1, why));
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}/{}", self.what, self.equal, self.compared)?;
        match self.left_out {
            Some((count, why)) => write!(f, " ({count} {why})"),
            None => Ok(()),
        }
    }
}
