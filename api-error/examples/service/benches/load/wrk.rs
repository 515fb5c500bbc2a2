//! How fast a service answers.

use std::process::Command;

use crate::cases::CASES;
use crate::{CONNECTIONS, Failure};

const ALL_IN_TURN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/load/all_in_turn.lua");

/// Asks for one second, for all cases in turn.
pub fn errors_in_a_second(url: &str) -> Result<f64, Failure> {
    let mut wrk = Command::new("wrk");
    wrk.args(["--threads", "1", "--duration", "1s", "--connections"]).arg(CONNECTIONS.to_string());
    wrk.args(["--script", ALL_IN_TURN, url, "--"]);
    wrk.args(CASES.iter().flat_map(|case| [case.method, case.path, case.token.unwrap_or_default()]));
    let output = wrk.output().map_err(|why| format!("wrk: {why}"))?;
    let report = String::from_utf8(output.stdout)?;
    rate(&report).ok_or_else(|| format!("wrk: {report}{}", String::from_utf8_lossy(&output.stderr)).into())
}

/// There is none where an answer was lost, or was no error.
fn rate(report: &str) -> Option<f64> {
    let number_behind = |what: &str| report.split_once(what)?.1.split_whitespace().next();
    let answers = report.lines().find_map(|line| line.trim().split_once(" requests in ")).map(|(answers, _)| answers);
    let were_errors = number_behind("Non-2xx or 3xx responses:") == answers;
    let was_lost = report.contains("Socket errors");
    if were_errors && !was_lost { number_behind("Requests/sec:")?.parse().ok() } else { None }
}
