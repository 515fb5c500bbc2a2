//! TestTrack Pro is what its reference documents.

use tests::conformance::{self, http};
use tests::systems::testtrack_pro::SYSTEM;

#[test]
fn every_code_and_every_example_is_as_documented() {
    let all = "testtrack-pro: codes 37/37, examples 38/38";
    let report = conformance::check(&SYSTEM).unwrap().to_string();
    println!("{report}");
    assert_eq!(report, all);
}

#[tokio::test]
async fn every_example_is_answered_over_http() {
    let all = "testtrack-pro over HTTP: examples 38/38";
    let report = http::check(&SYSTEM).await.unwrap().to_string();
    println!("{report}");
    assert_eq!(report, all);
}
