//! CasareRPA is what its reference documents.

use api_error::{BoxApiError, ErrorView, RequestContext};
use tests::conformance::{self, codes_over_http, http};
use tests::systems::casare_rpa::{
    AuthenticationError, ENVELOPE, RateLimitingError, SYSTEM, ServerError, ValidationError,
};

#[test]
fn every_code_and_every_example_is_as_documented() {
    let all = "casare-rpa: codes 28/28, examples 2/2";
    let report = conformance::check(&SYSTEM).unwrap().to_string();
    println!("{report}");
    assert_eq!(report, all);
}

#[tokio::test]
async fn every_example_is_answered_over_http() {
    let all = "casare-rpa over HTTP: examples 2/2";
    let report = http::check(&SYSTEM).await.unwrap().to_string();
    println!("{report}");
    assert_eq!(report, all);
}

#[tokio::test]
async fn every_code_is_answered_over_http_with_its_status_message_and_headers() {
    let all = "casare-rpa over HTTP: codes 28/28";
    let report = codes_over_http::check(&SYSTEM, "/detail").await.unwrap().to_string();
    println!("{report}");
    assert_eq!(report, all);
}

fn body(error: impl Into<BoxApiError>) -> String {
    let context = RequestContext::new().with_envelope(&ENVELOPE);
    let body = ErrorView::new(&error.into()).with_context(context).body();
    String::from_utf8(body.to_vec()).unwrap()
}

#[test]
fn a_placeholder_is_a_field_of_the_error() {
    let wrong_role = AuthenticationError::InsufficientPermissions { role: "admin".into() };
    assert_eq!(body(wrong_role), r#"{"detail":"Insufficient permissions. Required role: admin"}"#);
    let too_large = ValidationError::WorkflowTooLarge { count: 1024 };
    assert_eq!(body(too_large), r#"{"detail":"Workflow exceeds maximum node count (1024 > 1000)"}"#);
    let failed = ServerError::InternalError { operation: "Export".into(), details: "no space left".into() };
    assert_eq!(body(failed), r#"{"detail":"Export failed: no space left"}"#);
}

#[test]
fn a_wait_is_a_number_of_seconds() {
    let headers = ErrorView::new(&RateLimitingError::RateLimitExceeded { seconds: 30 }).headers();
    assert_eq!(headers["retry-after"], "30");
}

#[test]
fn no_body_shows_a_code() {
    for code in SYSTEM.documented().unwrap().codes {
        let error = (SYSTEM.error)(&conformance::Example::of(&code)).unwrap();
        assert!(!body(error).contains(&code.id));
    }
}
