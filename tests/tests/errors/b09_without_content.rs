//! Errors whose status has no content.

use api_error::envelope::{Envelope, PROBLEM};
use api_error::{ApiError, ErrorView};
use http::Response;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};

static PAGE: Envelope = Envelope::function(|_| Response::new("<h1>gone</h1>".into()));

#[derive(Debug, ApiError)]
enum Quiet {
    #[api(status = 204, allow_success)]
    NoContent { field: u8 },
    #[api(status = 205, allow_success, envelope = PROBLEM)]
    ResetContent,
    #[api(status = 304, allow_success, envelope = PAGE, header = "ETag: \"7\"")]
    NotModified,
}

#[test]
fn b09_their_responses_end_with_the_head() {
    for error in [Quiet::NoContent { field: 1 }, Quiet::ResetContent, Quiet::NotModified] {
        let response = ErrorView::new(&error).response();
        assert_eq!(response.body(), "", "{error}");
        let headers = response.headers();
        assert!(!headers.contains_key(CONTENT_TYPE) && !headers.contains_key(CONTENT_LENGTH), "{headers:?}");
        assert_eq!(headers.contains_key("etag"), matches!(error, Quiet::NotModified));
    }
}
