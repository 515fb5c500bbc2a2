//! ToolBoxAI is what its reference documents.

use tests::conformance::{self, http};
use tests::systems::toolboxai::SYSTEM;

#[test]
fn every_code_and_every_example_is_as_documented() {
    let all = "toolboxai: codes 31/31, examples 32/32";
    let report = conformance::check(&SYSTEM).unwrap().to_string();
    println!("{report}");
    assert_eq!(report, all);
}

#[tokio::test]
async fn every_example_that_is_a_response_is_answered_over_http() {
    let all = "toolboxai over HTTP: examples 30/30 (2 sent otherwise)";
    let report = http::check(&SYSTEM).await.unwrap().to_string();
    println!("{report}");
    assert_eq!(report, all);
}
