//! Prints what does not fit the plan: `cargo run -p rooms -- [CHECKOUT] [--edges]`.

use std::path::PathBuf;
use std::process::ExitCode;

use rooms::Inspected;
use rooms::imports::Role;

/// How many circles are printed.
const CIRCLES: usize = 5;

fn main() -> ExitCode {
    let (options, paths): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|argument| argument.starts_with('-'));
    if paths.len() > 1 || options.iter().any(|option| option != "--edges") {
        eprintln!("usage: rooms [CHECKOUT] [--edges]");
        return ExitCode::from(2);
    }
    let root = paths.first().map_or_else(rooms::checkout, PathBuf::from);
    match rooms::inspect(&root) {
        Ok(crates) => {
            for inspected in &crates {
                print(inspected, !options.is_empty());
            }
            if crates.iter().all(fits) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn fits(inspected: &Inspected) -> bool {
    inspected.violations().is_empty() && inspected.plan_errors().is_empty() && inspected.stale_exceptions().is_empty()
}

fn print(inspected: &Inspected, with_edges: bool) {
    let (violations, errors, circles) = (inspected.violations(), inspected.plan_errors(), inspected.circles());
    let errors = [errors, inspected.stale_exceptions()].concat();
    println!("# {}: {} files, {} imports", inspected.package, inspected.tree.files.len(), inspected.imports.len());
    section(&format!("{} errors of the plan", errors.len()), &errors);
    section(&format!("{} imports against the plan", violations.len()), &violations);
    section(&format!("{} circles, the largest first", circles.len()), &circles[..circles.len().min(CIRCLES)]);
    let shown = inspected.imports.iter().filter(|import| with_edges || import.role == Role::Unknown);
    let shown: Vec<String> = shown.map(|import| inspected.describe(import)).collect();
    section(if with_edges { "All imports" } else { "Names that were not found" }, &shown);
}

fn section(title: &str, lines: &[impl std::fmt::Display]) {
    println!("\n## {title}\n");
    for line in lines {
        println!("{line}");
    }
}
