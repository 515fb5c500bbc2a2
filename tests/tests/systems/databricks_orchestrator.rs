//! Databricks Orchestrator is what its reference documents.

use tests::conformance::{self, http};
use tests::systems::databricks_orchestrator::SYSTEM;

#[test]
fn every_code_and_every_example_is_as_documented() {
    let all = "databricks-orchestrator: codes 19/19, examples 21/21";
    let report = conformance::check(&SYSTEM).unwrap().to_string();
    println!("{report}");
    assert_eq!(report, all);
}

#[tokio::test]
async fn every_example_that_is_a_response_is_answered_over_http() {
    let all = "databricks-orchestrator over HTTP: examples 20/20 (1 sent otherwise)";
    let report = http::check(&SYSTEM).await.unwrap().to_string();
    println!("{report}");
    assert_eq!(report, all);
}
