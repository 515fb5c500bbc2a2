//! The five APIs together: every code, and every documented body byte for byte.

use std::collections::BTreeSet;
use std::io::{self, Write};

use api_error::ErrorSpec;
use tests::conformance::{self, Report};
use tests::systems::ALL;

#[test]
fn every_code_and_every_documented_body_is_reproduced() {
    let all = [
        "llm-copilot-agent: codes 81/81, examples 24/24",
        "databricks-orchestrator: codes 19/19, examples 21/21",
        "toolboxai: codes 31/31, examples 32/32",
        "testtrack-pro: codes 37/37, examples 38/38",
        "casare-rpa: codes 28/28, examples 2/2",
        "in all: codes 196/196, examples 117/117",
    ];
    let mut reports: Vec<_> = ALL.iter().map(|system| conformance::check(system).unwrap()).collect();
    reports.push(Report::total("in all", &reports));
    let lines: Vec<_> = reports.iter().map(Report::to_string).collect();
    // The captured output of a test that passes is not shown; this is.
    writeln!(io::stdout(), "\n{}", lines.join("\n")).unwrap();
    assert_eq!(lines, all);
}

#[test]
fn an_error_of_each_code_is_made() {
    for system in ALL {
        let errors = (system.errors)();
        let made: BTreeSet<_> = errors.iter().map(|error| error.spec().code()).collect();
        let declared: BTreeSet<_> = system.catalog.iter().map(ErrorSpec::code).collect();
        assert_eq!(made, declared, "{}", system.name);
    }
}
