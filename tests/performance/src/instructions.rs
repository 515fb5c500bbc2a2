//! Instructions that a program executes in user space, counted by `valgrind` or `perf`.

use std::io;
use std::process::Command;

/// A program that counts them.
#[derive(Clone, Copy)]
pub enum Counter {
    /// Exact, needs nothing of the processor, and slow: a program takes about fifty times longer.
    Valgrind,
    /// Fast, but virtual machines rarely offer the processor's counters.
    Perf,
}

impl Counter {
    /// The first of `wanted` that works on this machine.
    #[must_use]
    pub fn first_of(wanted: [Self; 2]) -> Option<Self> {
        wanted.into_iter().find(|counter| counter.count(&Command::new("true")).is_ok())
    }

    /// What its users call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Valgrind => "valgrind",
            Self::Perf => "perf",
        }
    }

    /// The instructions of one run of a program.
    ///
    /// # Errors
    ///
    /// A program that fails, or cannot be counted on this machine.
    pub fn count(self, program: &Command) -> io::Result<u64> {
        let output = self.command().arg(program.get_program()).args(program.get_args()).output()?;
        let report = String::from_utf8_lossy(&output.stderr);
        let count = report.lines().find_map(|line| self.parse(line));
        count.filter(|_| output.status.success()).ok_or_else(|| io::Error::other(report))
    }

    fn command(self) -> Command {
        let mut command = Command::new(self.name());
        match self {
            Self::Valgrind => command.args(["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]),
            Self::Perf => command.args(["stat", "--field-separator=;", "--event=instructions:u", "--"]),
        };
        command
    }

    /// `==4163== I   refs:      277,383,361` or `277383361;;instructions:u;…`
    fn parse(self, line: &str) -> Option<u64> {
        let count = match self {
            Self::Valgrind => line.split_once("refs:")?.1.replace(',', ""),
            Self::Perf => line.split_once(";;instructions")?.0.to_owned(),
        };
        count.trim().parse().ok()
    }
}
